#!/bin/sh
# check_format.sh CLANG_FORMAT FOLDER: fails when clang-format would change a C++ file of the project.
cd "$2" || exit 2
find src models tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 | xargs -0 "$1" --dry-run --Werror
