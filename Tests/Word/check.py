"""Holds annotated Word documents against their originals, and what LibreOffice makes of them: see Tests/Word/run."""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
from lxml import etree

WORD = ("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}", "{http://purl.oclc.org/ooxml/wordprocessingml/main}")
BOXES = tuple(space + "txbxContent" for space in WORD)
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MARK = re.compile(r"fcrlint:([0-9a-f]{16})")
BATCH = 20
SECONDS = 300


def relations(package, part):
    """The targets of a part's relationships, by the last word of their type."""
    folder, _, name = part.rpartition("/")
    path = f"{folder}/_rels/{name}.rels".lstrip("/")
    if path not in package.namelist():
        return {}
    found = {}
    for entry in etree.fromstring(package.read(path)):
        target = entry.get("Target")
        whole = target.lstrip("/") if target.startswith("/") or not folder else f"{folder}/{target}"
        found[entry.get("Type").rsplit("/", 1)[-1]] = str(pathlib.PurePosixPath(whole))
    return found


def main_part(package):
    return relations(package, "")["officeDocument"]


def local(element):
    """The name of a word-processing element; empty for others."""
    tag = element.tag
    return next((tag[len(space):] for space in WORD if isinstance(tag, str) and tag.startswith(space)), "")


def value(element, name):
    return next((element.get(space + name) for space in WORD if element.get(space + name) is not None), None)


def ranges(package):
    """The text between the markers of each comment as a reader of the accepted document sees it, and the comments that are referred to."""
    opened, closed, referred = {}, {}, set()

    def walk(element, is_read):
        name = local(element)
        is_read = is_read and not (element.tag == FALLBACK or name in ("del", "moveFrom", "rt"))
        if name == "commentRangeStart":
            opened[value(element, "id")] = ""
        elif name == "commentRangeEnd":
            closed[value(element, "id")] = opened.pop(value(element, "id"), None)
        elif name == "commentReference":
            referred.add(value(element, "id"))
        elif name == "t" and is_read:
            for key in opened:
                opened[key] += element.text or ""
        for child in element:
            walk(child, is_read)

    walk(etree.fromstring(package.read(main_part(package))), True)
    return closed, referred


def comments(package):
    """Our comments: the finding's id, the comment's id and its text."""
    part = relations(package, main_part(package)).get("comments")
    if part is None:
        return {}
    found = {}
    for comment in etree.fromstring(package.read(part)):
        lines = ["".join(text.text or "" for text in line.iter() if local(text) == "t") for line in comment.iter() if local(line) == "p"]
        text = "\n".join(lines)
        if MARK.search(text):
            found[MARK.findall(text)[-1]] = (value(comment, "id"), text)
    return found


def paragraphs(package):
    """The text of each paragraph, deleted text included."""
    root = etree.fromstring(package.read(main_part(package)))
    return ["".join(text.text or "" for text in line.iter() if local(text) in ("t", "delText")) for line in root.iter() if local(line) == "p"]


def written(package):
    """All letters outside of text boxes, which LibreOffice writes several times over; no digits, as fields tell the time of day."""
    root = etree.fromstring(package.read(main_part(package)))
    texts = (text for text in root.iter() if local(text) in ("t", "delText") and next(text.iterancestors(*BOXES, FALLBACK), None) is None)
    return re.sub(r"[\W\d]", "", "".join(text.text or "" for text in texts))


def stored(package, entry):
    """The bytes of an entry as they are stored."""
    with open(package.filename, "rb") as file:
        file.seek(entry.header_offset + 26)
        skipped = int.from_bytes(file.read(2), "little") + int.from_bytes(file.read(2), "little")
        file.seek(skipped, 1)
        return file.read(entry.compress_size)


def check_ranges(folder, out):
    count = collections.Counter()
    faults = []
    for path in sorted(out.glob("*.docx")):
        before, after = zipfile.ZipFile(folder / path.name), zipfile.ZipFile(path)
        count["documents"] += 1
        if paragraphs(before) == paragraphs(after):
            count["text unchanged"] += 1
        else:
            faults.append(f"{path.name}: the text has changed")
        main = main_part(before)
        part = relations(after, main)["comments"]
        may = {main, part, "[Content_Types].xml", f"{main.rpartition('/')[0]}/_rels/{main.rpartition('/')[2]}.rels".lstrip("/")}
        kept = {entry.filename: entry for entry in after.infolist()}
        others = [entry for entry in before.infolist() if entry.filename.lstrip("/") not in may]
        changed = [entry.filename for entry in others if stored(before, entry) != stored(after, kept[entry.filename])]
        count["entries that need no change"] += len(others)
        count["of them identical, compressed bytes too"] += len(others) - len(changed)
        faults += [f"{path.name}: {name} has changed" for name in changed]
        faults += [f"{path.name}: {name} is new" for name in set(after.namelist()) - set(before.namelist()) - may]
        own = comments(after)
        try:
            read = list(docx.Document(path).comments)
            count["opened by python-docx"] += 1
            if len([comment for comment in read if MARK.search(comment.text)]) != len(own):
                faults.append(f"{path.name}: python-docx reads other comments")
        except Exception as error:
            try:
                docx.Document(folder / path.name)
                faults.append(f"{path.name}: python-docx opens the original only: {error}")
            except Exception:
                count["opened by python-docx neither before nor after"] += 1
        enclosed, referred = ranges(after)
        for wanted in json.loads((out / (path.name + ".json")).read_text()):
            count["ranges"] += 1
            number, text = own.get(wanted["id"], (None, ""))
            found = enclosed.get(number)
            if number not in referred:
                faults.append(f"{path.name}: {wanted['id']} has no comment")
            elif found == wanted["text"]:
                count["exact"] += 1
            elif found == wanted["written"] and found:
                count["exact but for automatic numbers, tabs and symbols, which have no characters in the part"] += 1
            elif f"“{wanted['text']}”" in text and main not in wanted["parts"]:
                count["quoted: outside the body"] += 1
            elif f"“{wanted['text']}”" in text and not wanted["written"]:
                count["quoted: nothing but an automatic number, a tab or a symbol"] += 1
            elif f"“{wanted['text']}”" in text:
                count[f"quoted: in the body, {kind(wanted['kind'])}"] += 1
                print(f"quoted\t{path.name}\t{wanted['kind']}\t{wanted['text']!r}\t{(found or '')[:60]!r}")
            else:
                faults.append(f"{path.name}: wanted {wanted['text']!r}, found {found!r}")
    report(count, faults)


def kind(text):
    return "text box" if text.startswith("textBox") else "a field, formula or locked control taken in whole"


def converted(files, office):
    """Has LibreOffice read documents and write them anew; one that stops it does not stop the others."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "docx", "--outdir", str(office)]
        for start in range(0, len(files), BATCH):
            batch = files[start:start + BATCH]
            try:
                subprocess.run(command + [str(file) for file in batch], capture_output=True, timeout=SECONDS)
            except subprocess.TimeoutExpired:
                pass
            for file in batch:
                if not (office / file.name).exists():
                    try:
                        subprocess.run(command + [str(file)], capture_output=True, timeout=SECONDS)
                    except subprocess.TimeoutExpired:
                        pass


def check_office(folder, out, office):
    files = sorted(out.glob("*.docx"))
    plain = office / "originals"
    plain.mkdir(exist_ok=True)
    converted([file for file in files if not (office / file.name).exists()], office)
    converted([folder / file.name for file in files if not (plain / file.name).exists()], plain)
    count = collections.Counter()
    faults = []
    for file in files:
        count["documents"] += 1
        if not (office / file.name).exists():
            faults.append(f"{file.name}: LibreOffice does not open it")
            continue
        count["opened by LibreOffice"] += 1
        before, after = zipfile.ZipFile(file), zipfile.ZipFile(office / file.name)
        if (plain / file.name).exists() and written(after) != written(zipfile.ZipFile(plain / file.name)):
            faults.append(f"{file.name}: LibreOffice reads another text than from the original")
        own, kept = comments(before), comments(after)
        count["comments"] += len(own)
        count["comments kept"] += len(own.keys() & kept.keys())
        for id in own.keys() - kept.keys():
            print(f"lost\t{file.name}\t{id}")
        (wanted, _), (found, _) = ranges(before), ranges(after)
        for id in own.keys() & kept.keys():
            asked, got = (re.sub(r"\W", "", side or "") for side in (wanted.get(own[id][0]), found.get(kept[id][0])))
            name = "kept" if asked == got else "not kept: empty" if not got else "not kept: another"
            count["ranges " + name] += 1
            if asked != got:
                print(f"range\t{file.name}\t{id}\t{asked[:60]!r}\t{got[:60]!r}")
    report(count, faults)


def report(count, faults):
    for name, number in count.items():
        print(f"{number:7} {name}")
    for fault in faults:
        print("FAULT", fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    action, *folders = sys.argv[1:]
    {"ranges": check_ranges, "office": check_office}[action](*map(pathlib.Path, folders))
