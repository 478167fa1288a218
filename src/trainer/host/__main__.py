import sys

from .call import main

main(sys.argv[1:], sys.stdin.buffer, sys.stdout.buffer)
