"""NLTK's Porter stemmer: one word a line on standard input, its stem on standard output."""

import sys

from nltk.stem.porter import PorterStemmer

stemmer = PorterStemmer()
for line in sys.stdin:
    print(stemmer.stem(line.rstrip("\n")))
