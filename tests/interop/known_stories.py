"""One story as other tools and formats have it."""

from __future__ import annotations

import datetime as dt

BODY = "KYIV, Jan 8 (Reuters) - Premier Anna Lang resigned on Tuesday.\n“I am tired,” she said."
DAY = dt.date(2025, 1, 9)
MOMENT = dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC)

TRAFILATURA = {
    "title": "Premier steps down", "author": "Ann Ode; Jon Roe", "hostname": "wire.example", "date": "2025-01-09",
    "fingerprint": "f00", "id": None, "license": None, "comments": "", "raw_text": BODY, "text": BODY,
    "language": "en", "source": "https://wire.example/1", "sitename": "The Wire", "excerpt": "", "tags": "",
}  # fmt: skip
NEWSPAPER = {
    "url": "https://wire.example/1", "title": "Premier steps down", "authors": ["Ann Ode", "Jon Roe"],
    "publish_date": "2025-01-09T08:30:00+00:00", "text": BODY.replace("\n", "\n\n"), "summary": "",
    "meta_site_name": "The Wire", "canonical_link": "", "images": [], "keywords": [],
}  # fmt: skip
FUNDUS = {
    "title": "Premier steps down", "authors": ["Ann Ode", "Jon Roe"], "publishing_date": "2025-01-09 08:30:00+00:00",
    "body": {
        "summary": [],
        "sections": [{"headline": [], "paragraphs": BODY.split("\n")}],
    },
    "topics": ["Politics"], "free_access": True,
}  # fmt: skip
SCHEMA_ORG = {
    "@context": "https://schema.org", "@type": "NewsArticle", "@id": "https://wire.example/1",
    "headline": "Premier steps down", "datePublished": "2025-01-09T08:30:00Z",
    "author": [{"@type": "Person", "name": "Ann Ode"}, {"@type": "Person", "name": "Jon Roe"}],
    "publisher": {"@type": "NewsMediaOrganization", "name": "The Wire"}, "articleBody": BODY,
}  # fmt: skip
NINJS_21 = {
    "uri": "urn:wire:1", "type": "text", "standard": {"name": "ninjs", "version": "2.1"},
    "versioncreated": "2025-01-09T09:00:00Z", "firstcreated": "2025-01-09T08:30:00Z",
    "by": "Ann Ode and Jon Roe", "copyrightholder": "The Wire",
    "headlines": [{"role": "short", "value": "Premier out"}, {"role": "main", "value": "Premier steps down"}],
    "bodies": [{"role": "main", "contenttype": "text/plain", "value": BODY}],
}  # fmt: skip
NINJS_30 = {
    "uri": "urn:wire:1", "type": "text", "standard": {"name": "ninjs", "version": "3.0"},
    "firstCreated": "2025-01-09T08:30:00Z", "by": "By Ann Ode and Jon Roe",
    "infoSources": [{"name": "The Wire"}], "headlines": [{"value": "Premier steps down"}],
    "bodies": [
        {"contentType": "text/html", "value": "<p>KYIV, Jan 8 (Reuters) - Premier <b>Anna Lang</b> resigned on Tuesday."
         "</p>\n<p>&ldquo;I am tired,&rdquo; she said.</p>"}],
}  # fmt: skip
NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.6/nitf-3-6.dtd">
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
 <head><title>premier-out</title>
  <docdata><doc-id id-string="wire-1"/><date.issue norm="20250109T083000Z"/>
   <doc.copyright year="2025" holder="Wire Holdings"/></docdata>
  <pubdata name="The Wire" date.publication="20250109"/></head>
 <body>
  <body.head><hedline><hl1>Premier steps
    down</hl1><hl2>Talks to go on</hl2></hedline>
   <byline>By <person>Ann Ode</person> and <person>Jon Roe</person><byttl>Staff Writers</byttl></byline>
   <distributor>Reuters</distributor>
   <dateline><location>KYIV</location>, <story.date norm="20250108">Jan 8</story.date> (Reuters)</dateline>
   <abstract><p>She had enough.</p></abstract></body.head>
  <body.content><block>
   <p>Premier <person>Anna Lang</person> resigned on
      <chron norm="20250107">Tuesday</chron>.</p>
   <media><media-caption>A picture of her</media-caption></media>
   <p>&ldquo;I am tired,&rdquo; she&nbsp;said.</p></block></body.content>
  <body.end><tagline>Editing by Piet Moor</tagline></body.end>
 </body>
</nitf>"""

ALL = [
    ("trafilatura", TRAFILATURA, DAY, "The Wire"),
    ("newspaper4k", NEWSPAPER, MOMENT, "The Wire"),
    ("fundus", FUNDUS, MOMENT, None),
    ("schema.org", SCHEMA_ORG, MOMENT, "The Wire"),
    ("ninjs", NINJS_21, MOMENT, "The Wire"),
    ("ninjs", NINJS_30, MOMENT, "The Wire"),
    ("nitf", NITF, MOMENT, "The Wire"),
]
