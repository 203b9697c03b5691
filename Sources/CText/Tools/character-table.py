#!/usr/bin/env python3
"""Writes Sources/CText/characters.c: what typesetting needs to know of every code point.

    Sources/CText/Tools/character-table.py [FOLDER] > Sources/CText/characters.c

FOLDER is an unpacked Unicode Character Database (Debian: package unicode-data 15.0.0).
The table has two stages: a block number for every 128 code points, a value number for each code
point of a block, and the values themselves. `include/CText.h` says what the bits mean.
"""
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
COUNT = 0x110000
BLOCK = 128
# Code points newer than this are not known to the C libraries still in use, so neither the
# terminal nor ncurses has a width for them.
NEWEST_DRAWN = 14.0

# Unassigned code points that the database gives a line breaking class by a comment only.
UNASSIGNED_IDEOGRAPHS = [
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD),
    (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]

# Order is shared with LineClass.swift and GraphemeClass.swift.
LINE = """AL BK CM CR GL LF NL SP WJ ZW ZWJ B2 BA BB CB CL CP EB EM EX H2 H3 HL HY ID IN IS JL JT JV
NS NU OP PO PR QU RI SY OPwide CPwide IDpict""".split()
GRAPHEME = """Other CR LF Control Extend ZWJ Regional_Indicator Prepend SpacingMark L V T LV LVT
Pictographic""".split()


def rows(name):
    """The (first, last, value) triples of one file of the database."""
    with open(f"{FOLDER}/{name}", encoding="utf-8") as file:
        for line in file:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) > 1:
                first, _, last = fields[0].partition("..")
                yield int(first, 16), int(last or first, 16), fields[1]


def table(name, default, only=None):
    values = [default] * COUNT
    for first, last, value in rows(name):
        if only is None or value == only:
            values[first:last + 1] = [value] * (last - first + 1)
    return values


category = table("extracted/DerivedGeneralCategory.txt", "Cn")
age = table("DerivedAge.txt", "99")
east_asian = table("extracted/DerivedEastAsianWidth.txt", "N")
line_break = table("extracted/DerivedLineBreak.txt", "XX")
grapheme = table("auxiliary/GraphemeBreakProperty.txt", "Other")
bidi = table("extracted/DerivedBidiClass.txt", "L")
pictographic = table("emoji/emoji-data.txt", None, only="Extended_Pictographic")
ignorable = table("DerivedCoreProperties.txt", None, only="Default_Ignorable_Code_Point")


def columns(code):
    """Columns 0 to 2, or 3 for a code point no terminal can be trusted with."""
    kind = category[code]
    if float(age[code]) > NEWEST_DRAWN or kind in ("Cn", "Cc", "Cs", "Zl", "Zp"):
        return 3
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return 0  # vowels and finals, drawn in the cell of the initial before them
    if kind == "Cf":
        return 1 if grapheme[code] == "Prepend" else 0
    if kind in ("Mn", "Me"):
        return 0
    if 0x3248 <= code <= 0x324F or 0x4DC0 <= code <= 0x4DFF:
        return 2  # ambiguous in the database, wide in the C library
    return 2 if east_asian[code] in "FW" else 1


def line_class(code):
    """The class after rule LB1, told apart where rules LB30 and LB30b need it."""
    value, wide = line_break[code], east_asian[code] in ("F", "W", "H")
    if value == "XX" and any(first <= code <= last for first, last in UNASSIGNED_IDEOGRAPHS):
        value = "ID"
    if value == "XX" and 0x20A0 <= code <= 0x20CF:
        value = "PR"
    if value == "SA":
        return "CM" if category[code] in ("Mn", "Mc") else "AL"
    if value in ("AI", "SG", "XX"):
        value = "AL"
    if value == "CJ":
        return "NS"
    if value in ("OP", "CP") and wide:
        return value + "wide"
    if pictographic[code] and category[code] == "Cn":
        return "IDpict"
    return value


def grapheme_class(code):
    return "Pictographic" if pictographic[code] else grapheme[code]


def is_hidden(code):
    """Whether it is never drawn: invisible, and no mark that shapes its neighbors (ZWNJ)."""
    if code in (0x200C, 0x115F, 0x1160, 0x3164, 0xFFA0):
        return False
    return columns(code) != 3 and (
        bool(ignorable[code]) or (category[code] == "Cf" and columns(code) == 0))


def value(code):
    return (columns(code) | LINE.index(line_class(code)) << 2
            | GRAPHEME.index(grapheme_class(code)) << 8
            | (bidi[code] in ("R", "AL", "AN", "RLE", "RLO", "RLI")) << 12
            | is_hidden(code) << 13)


def print_array(kind, name, numbers, width):
    print(f"\nconst {kind} {name}[{len(numbers)}] = {{")
    for start in range(0, len(numbers), width):
        print("  " + ",".join(map(str, numbers[start:start + width])) + ",")
    print("};")


values, blocks, stage1, stage2 = {}, {}, [], []
for start in range(0, COUNT, BLOCK):
    block = tuple(values.setdefault(value(code), len(values))
                  for code in range(start, start + BLOCK))
    if block not in blocks:
        blocks[block] = len(blocks)
        stage2.extend(block)
    stage1.append(blocks[block])
assert len(values) <= 256 and len(blocks) <= 256 * 256

print("""// Written by Sources/CText/Tools/character-table.py from the Unicode Character Database 15.0.0; do not edit.
// Data (c) 1991-2022 Unicode, Inc., used under https://www.unicode.org/terms_of_use.html.
#include "CText.h"
""".rstrip())
print_array("uint16_t", "text_values", list(values), 16)
print_array("uint16_t", "text_blocks", stage1, 24)
print_array("uint8_t", "text_characters", stage2, 32)
