"""check.py RULE FOLDER: prints each violation of the rule in the project at FOLDER; exit code 1 if any."""
import sys

from rules import RULES, check


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in RULES:
        print(f"usage: check.py RULE FOLDER, RULE one of {', '.join(RULES)}", file=sys.stderr)
        return 2
    violations = check(*arguments)
    for violation in violations:
        print(violation)
    print(f"{arguments[0]}: {len(violations)} violation(s)")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
