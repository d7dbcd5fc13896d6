#!/usr/bin/env python3
"""Lays out the real texts of gold.jsonl for scoring: texts.py SHARED FOLDER. SHARED is the reference data, FOLDER receives gold.jsonl and texts/.

The texts are not kept here; text_of says of which row of which file of the reference data, and of which of its lines, each is made, first and last line
of every run. Lines are those that are not empty, stripped: a release's headline is its first; a news article's lines are its paragraphs."""
import glob, hashlib, json, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))


def stripped(text):
    return [line.strip() for line in text.split('\n') if line.strip()]


def treebank(pattern):
    """Paragraphs of each document of a treebank's files."""
    documents, name = {}, None
    for path in sorted(glob.glob(pattern)):
        for line in open(path, encoding='utf-8'):
            if line.startswith('# newdoc id'):
                name = line.split('=')[1].strip()
                documents[name] = []
            elif line.startswith('# newpar'):
                documents[name].append([])
            elif line.startswith('# text ='):
                if not documents[name]:
                    documents[name].append([])
                documents[name][-1].append(line.split('=', 1)[1].strip())
    return {name: [' '.join(p) for p in paragraphs] for name, paragraphs in documents.items()}


def rows(path):
    found = {}
    for line in open(path, encoding='utf-8'):
        row = json.loads(line)
        found[row['id']] = [row['headline'].strip()] + stripped(row['body']) if 'body' in row else stripped(row['text'])
    return found


def main():
    if len(sys.argv) != 3:
        sys.exit('usage: texts.py SHARED FOLDER: the reference data, and where to lay out gold.jsonl and texts/')
    shared, folder = sys.argv[1:]
    os.makedirs(os.path.join(folder, 'texts'), exist_ok=True)
    files = {}
    with open(os.path.join(folder, 'gold.jsonl'), 'w', encoding='utf-8') as out:
        for line in open(os.path.join(HERE, 'gold.jsonl'), encoding='utf-8'):
            gold = json.loads(line)
            of = gold['text_of']
            if of['file'] not in files:
                path = os.path.join(shared, 'data', of['file'])
                files[of['file']] = treebank(path) if path.endswith('.conllu') else rows(path)
            lines = files[of['file']].get(of['row'])
            if lines is None:
                sys.exit(f"{gold['id']}: {of['file']} has no row {of['row']}; take the reference data of which evaluation/README.md speaks")
            text = '\n'.join(lines[i] for first, last in of['lines'] for i in range(first, last + 1)) + '\n'
            if hashlib.sha256(text.encode()).hexdigest() != gold['sha256']:
                sys.exit(f"{gold['id']}: row {of['row']} of {of['file']} has other words than those annotated")
            with open(os.path.join(folder, gold['text_file']), 'w', encoding='utf-8') as file:
                file.write(text)
            out.write(line)


if __name__ == '__main__':
    main()
