"""The steps by which persons are found: lexicon, words, runs, evidence, links."""
