"""Are the facts the same when the article is written otherwise?

python bench/dresses.py RAW_DIR [--files N] [--differences]: every article is dressed (Traditional characters,
half-width punctuation, wide digits, corner quotes, pinyin glosses), cleaned and read again; a fact that is not found
again, or found anew, is a difference. Prints the share of facts that stay, dress by dress.
"""

import argparse
from collections import Counter
from pathlib import Path

from reading import article_text, found_files, print_grid, raw_files

from pipelines.clean import clean
from pipelines.evaluate.dresses import DRESSES, dressed, told
from pipelines.extract import extract
from pipelines.parse import parse_file
from pipelines.parse.article import Article


def facts(article: Article) -> Counter[tuple[object, ...]]:
    return Counter(told(extract(article_text(article, clean(article)))))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("raw", type=Path)
    options.add_argument("--files", type=int, help="at most so many")
    options.add_argument("--differences", action="store_true", help="print every fact that is lost or new")
    args = options.parse_args()
    articles = [a for raw in raw_files(found_files(args.raw, args.files)) for a in parse_file(raw).articles]
    rows = []
    for name, dress in DRESSES.items():
        plain = lost = new = 0
        for article in articles:
            before, after = facts(article), facts(dressed(article, dress))
            plain, lost, new = plain + before.total(), lost + (before - after).total(), new + (after - before).total()
            if args.differences:
                for sign, side in (("-", before - after), ("+", after - before)):
                    for fact in side:
                        print(name, sign, article.title[:30], *fact, sep=" | ")
        rows.append((name, len(articles), plain, lost, new, f"{1 - lost / plain:.4f}" if plain else "–"))
    print_grid(("dress", "articles", "facts", "lost", "new", "stay"), rows)


if __name__ == "__main__":
    main()
