"""This file lets ``python -m vnbulletin`` do what the command ``vnbulletin`` does."""

from vnbulletin.cli import main

if __name__ == "__main__":
    main()
