#!/usr/bin/env python3
"""Builds texts/dNNN.txt and gold.jsonl from batches/bNN.txt, then runs validate.py; --check only says whether they are built;
--in hard does so for the set in the folder hard.

The annotations are data, in batches/*.txt, one block a dispatch:
  ### d001 | genre | published | style note [| nohead]
  text (first line = headline unless nohead)
  ---
  a K John Kerry|USA|Secretary of State[|anon|inst|aka=J. F. Kerry]     alias K (name "-" = null, office "-" = null); anon, inst: how its statements are
      attributed; aka: another spelling that is as good, as the roster's Zhou Enlai for Chou En-lai; name = office is an institution, the rest are named (an office alone names who holds it)
  E e1 kind status DATES abs|rel|inh|none [v] [^e0] [opt] [alt=summit]
      v = vague; opt = a reader may leave it out; disputed = a party in the text denies it; alt = another kind that is as good
  P K visitor; CHN(senior officials) host; FRA host      participants: alias, or COUNTRY, or COUNTRY(office); role last
  @ Riyadh/SAU; Jeddah/SAU
  T topic; topic
  > words          evidence: the whole sentence that holds these words (must be in one sentence only)
  = exact words    evidence: these words exactly
  C USA,CHN | what | when or - | e1 or - | status [| e2,e3 or -] [| opt]       e2, e3: the engagements that followed from it
  S K kind | about; about | CHN,USA | q|i [| flags]  joint speakers K+L; kind/other where two kinds are as good; flags, parted by ";":
      opt; planned (still to be said); by=L (who relays it, whose terms count); terms=on condition of anonymity (words of the text)
  H USA,CHN | topic | status [| opt]
  O K | e1 or - | what [| opt]                       an objective: whose (alias or COUNTRY), of which engagement, what
  M what | country or - | DATES [| v] [| opt]        a milestone
  X USA | CHN | what | stated|alleged|denied|planned [| opt]     a transfer, giver first; UNKNOWN side: -
  R USA,CHN | DATES or - | state | better|worse|same|- [| opt]   what is said of a relationship
DATES: D, D..D, ..D, D.., - ; D = 2016-03-10, 2016-03, 2016, or computed from the day of publication:
  <Mon (latest on or before), <<Mon (strictly before), >Mon (strictly after), >=Mon, today, yest, tom, each with +N / -N days;
  ranges: thisweek lastweek nextweek weekend; months/years: thismonth lastmonth nextmonth thisyear lastyear nextyear
"""
import re, os, sys, json, glob, hashlib, datetime as DT, subprocess
HERE = os.path.dirname(os.path.abspath(__file__)) + '/'
H = HERE + (sys.argv[sys.argv.index('--in') + 1] + '/' if '--in' in sys.argv else '')  # --in hard: the set of that folder
WD = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
ABBR = set('Mr Mrs Ms Dr Gen Lt Col Adm Capt Sgt Maj Brig St Sen Rep Gov Prof Jr Sr No Nos vs Jan Feb Mar Apr Aug Sept Oct Nov Dec Amb Hon Rev approx cf Art H.E'.split())
ERR = []
BUILT = {}  # path -> contents
def err(w, m): ERR.append(f'{w}: {m}')

def sentences(t):
    """spans of sentences, never across a line"""
    out = []
    for m in re.finditer(r'[^\n]+', t):
        s, line = m.start(), m.group(); b = 0
        for x in re.finditer(r'[.?!]["”’\')\]]*\s+(?=["“‘\'(\[]?[A-Z0-9])', line):
            w = re.search(r'([\w.\-]+)$', line[:x.start()]); w = w.group(1) if w else ''
            if line[x.start()] == '.':
                if w in ABBR or re.fullmatch(r'[A-Z]', w) or re.fullmatch(r'([A-Za-z]\.)+[A-Za-z]', w): continue
                if re.fullmatch(r'\d{1,2}', w) and b == x.start() - len(w): continue
            out.append((s + b, s + len(line[:x.end()].rstrip()))); b = x.end()
        if line[b:].strip(): out.append((s + b, s + len(line.rstrip())))
    return out

def one(tok, pub, where):
    if re.fullmatch(r'\d{4}(-\d\d){0,2}', tok): return tok
    m = re.fullmatch(r'(<<|<|>=|>)?([A-Za-z]+)([+-]\d+)?', tok)
    if not m: err(where, f'date {tok}'); return None
    op, w, off = m.groups(); off = DT.timedelta(int(off or 0))
    if w in WD:
        i = WD.index(w); d = pub.weekday()
        if op == '<': r = pub - DT.timedelta((d - i) % 7)
        elif op == '<<': r = pub - DT.timedelta((d - i - 1) % 7 + 1)
        elif op == '>': r = pub + DT.timedelta((i - d - 1) % 7 + 1)
        elif op == '>=': r = pub + DT.timedelta((i - d) % 7)
        else: err(where, f'date {tok}'); return None
        return (r + off).isoformat()
    k = {'today': 0, 'yest': -1, 'tom': 1}
    if w in k: return (pub + DT.timedelta(k[w]) + off).isoformat()
    y, mo = pub.year, pub.month
    if w == 'thismonth': return f'{y}-{mo:02}'
    if w == 'lastmonth': return f'{y - (mo == 1)}-{(mo - 2) % 12 + 1:02}'
    if w == 'nextmonth': return f'{y + (mo == 12)}-{mo % 12 + 1:02}'
    if w in ('thisyear', 'lastyear', 'nextyear'): return str(y + {'t': 0, 'l': -1, 'n': 1}[w[0]])
    err(where, f'date {tok}')

def dates(tok, pub, where):
    if tok == '-': return None, None
    mon = pub - DT.timedelta(pub.weekday()); W = DT.timedelta
    r = {'thisweek': (mon, mon + W(6)), 'lastweek': (mon - W(7), mon - W(1)), 'nextweek': (mon + W(7), mon + W(13)), 'weekend': (mon + W(5), mon + W(6)), 'lastweekend': (mon - W(2), mon - W(1))}
    if tok in r: return tuple(d.isoformat() for d in r[tok])
    if '..' in tok:
        a, b = tok.split('..'); return (one(a, pub, where) if a else None), (one(b, pub, where) if b else None)
    d = one(tok, pub, where); return d, d

def parse(block, f):
    head, rest = block.split('\n', 1)
    meta = [x.strip() for x in head.split('|')]; did, genre, published, style = meta[:4]; nohead = 'nohead' in meta[4:]
    text, ann = rest.split('\n---\n', 1) if '\n---\n' in rest else (rest.rstrip('\n').removesuffix('\n---'), '')
    text = text.strip('\n') + '\n'
    pub = DT.date.fromisoformat(published); A = {}; cur = None
    eng, com, sta, cha, obj, mil, tra, rel = [], [], [], [], [], [], [], []
    sents = sentences(text)
    def who(k, w, blank=False):
        if k in A: return A[k]
        m = re.fullmatch(r'([A-Z][A-Za-z0-9 \-]*?)(?:\((.*)\))?', k)
        if not m: err(w, f'unknown alias {k}'); return {'name': None, 'country': k, 'office': None, 'anon': False, 'inst': True}
        if not re.fullmatch(r'[A-Z]{3}', m.group(1)) and m.group(1) not in ORGS: err(w, f'unknown alias or organisation {k}')
        return {'name': None, 'country': m.group(1), 'office': m.group(2), 'anon': False, 'inst': True}
    for n, l in enumerate(ann.split('\n')):
        l = l.strip(); w = f'{f} {did} [{l[:60]}]'
        if not l or l.startswith('#'): continue
        c, r = l[0], l[2:].strip()
        if c == 'a':
            k, v = r.split(' ', 1); p = v.split('|'); 
            if len(p) < 3: err(w, 'alias'); continue
            z = lambda s: None if s.strip() in ('-', '') else s.strip()
            aka = [x[4:] for x in p[3:] if x.startswith('aka=')]
            A[k] = {'aka': aka, 'name': z(p[0]), 'country': z(p[1]), 'office': z(p[2]), 'anon': 'anon' in p[3:], 'inst': 'inst' in p[3:] or z(p[0]) is not None and z(p[0]) == z(p[2])}
        elif c == 'E':
            p = r.split(); s, e = dates(p[3], pub, w)
            cur = {'key': p[0], 'kind': p[1], 'status': p[2], 'start': s, 'end': e, 'participants': [], 'places': [], 'topics': [], 'parent': None, 'vague': False,
                   'dating': {'abs': 'absolute', 'rel': 'relative', 'inh': 'inherited', 'none': 'none'}.get(p[4], p[4]), 'evidence': []}
            for o in p[5:]:
                if o == 'v': cur['vague'] = True
                elif o[0] == '^': cur['parent'] = o[1:]
                elif o == 'opt': cur['optional'] = True
                elif o == 'disputed': cur['disputed'] = True
                elif o.startswith('alt='): cur['kind_alt'] = o[4:].split(',')
                else: err(w, f'flag {o}')
            eng.append(cur)
        elif c == 'P':
            for x in r.split(';'):
                k, role = x.strip().rsplit(' ', 1); q = who(k, w); cur['participants'].append({'name': q['name'], 'country': q['country'], 'office': q['office'], 'role': role} | ({'also': q['aka']} if q.get('aka') else {}))
        elif c == '@':
            for x in r.split(';'):
                nm, ct = x.strip().rsplit('/', 1); cur['places'].append({'name': nm, 'country': None if ct == '-' else ct})
        elif c == 'T': cur['topics'] += [x.strip() for x in r.split(';') if x.strip()]
        elif c == 'C':
            p = [x.strip() for x in r.split('|')]
            when = None if p[2] == '-' else dates(p[2], pub, w)[0]
            cur = {'parties': p[0].split(','), 'what': p[1], 'when': when, 'made_at': None if p[3] == '-' else p[3], 'status': p[4], 'evidence': []}; com.append(cur)
            for x in p[5:]:
                if x == 'opt': cur['optional'] = True
                elif x != '-': cur['followed_by'] = x.split(',')
        elif c == 'S':
            p = [x.strip() for x in r.split('|')]; k, kind = p[0].rsplit(' ', 1); q = [who(x.strip(), w) for x in k.split('+')]
            kind, *others = kind.split('/'); flags = [x.strip() for x in p[4].split(';')] if len(p) > 4 else []; by = None
            for x in flags:
                if x.startswith('by='): by = who(x[3:], w)
            nm = [x['name'] or x['office'] or x['country'] for x in q]; cs = {x['country'] for x in q}; of = {x['office'] for x in q}
            cur = {'speaker': ' and '.join([', '.join(nm[:-1]), nm[-1]] if len(nm) > 1 else nm), 'country': cs.pop() if len(cs) == 1 else None, 'office': of.pop() if len(of) == 1 else None,
                   'anonymous': any(x['anon'] for x in q),
                   'attribution': 'anonymous' if any(x['anon'] for x in q) else 'institutional' if all(x['inst'] for x in q) else 'named', 'kind': kind, 'about': [x.strip() for x in p[1].split(';') if x.strip()], 'toward': [x for x in p[2].split(',') if x and x != '-'], 'quote': p[3] == 'q', 'evidence': []}; sta.append(cur)
            if len(q) == 1 and q[0].get('aka'): cur['speaker_also'] = q[0]['aka']
            if others: cur['kind_alt'] = others
            if by:
                cur['relayed_by'] = by['name'] or by['office'] or by['country']; cur['anonymous'] = by['anon']
                cur['attribution'] = 'anonymous' if by['anon'] else 'institutional' if by['inst'] else 'named'
            for x in flags:
                if x == 'opt': cur['optional'] = True
                elif x == 'planned': cur['planned'] = True
                elif x.startswith('terms='):
                    cur['terms'] = x[6:]
                    if x[6:] not in text: err(w, f'terms not in the text: {x[6:]}')
                elif x and not x.startswith('by='): err(w, f'flag {x}')
        elif c == 'H':
            p = [x.strip() for x in r.split('|')]; cur = {'parties': p[0].split(','), 'topic': p[1], 'status': p[2], 'evidence': []}; cha.append(cur)
            if p[3:] == ['opt']: cur['optional'] = True
        elif c == 'O':
            p = [x.strip() for x in r.split('|')]; q = who(p[0], w)
            cur = {'by': q['name'] or q['office'] or q['country'], 'country': q['country'], 'engagement': None if p[1] == '-' else p[1], 'what': p[2], 'evidence': []}; obj.append(cur)
            if q.get('aka'): cur['by_also'] = q['aka']
            if p[3:] == ['opt']: cur['optional'] = True
        elif c == 'M':
            p = [x.strip() for x in r.split('|')]; s, e = dates(p[2], pub, w)
            cur = {'what': p[0], 'country': None if p[1] == '-' else p[1], 'start': s, 'end': e, 'vague': 'v' in p[3:], 'evidence': []}; mil.append(cur)
            if 'opt' in p[3:]: cur['optional'] = True
        elif c == 'X':
            p = [x.strip() for x in r.split('|')]
            cur = {'from': None if p[0] == '-' else p[0], 'to': None if p[1] == '-' else p[1], 'what': p[2], 'status': p[3], 'evidence': []}; tra.append(cur)
            if p[4:] == ['opt']: cur['optional'] = True
        elif c == 'R':
            p = [x.strip() for x in r.split('|')]; s, e = dates(p[1], pub, w)
            cur = {'parties': p[0].split(','), 'start': s, 'end': e, 'state': p[2], 'direction': None if p[3] == '-' else p[3], 'evidence': []}; rel.append(cur)
            if p[4:] == ['opt']: cur['optional'] = True
        elif c == '>':
            h = [(a, b) for a, b in sents if r in text[a:b]]
            if len(h) != 1: err(w, f'{len(h)} sentences hold the anchor')
            if h and list(h[0]) not in cur['evidence']: cur['evidence'].append(list(h[0]))
        elif c == '=':
            i = text.find(r)
            if i < 0 or text.find(r, i + 1) >= 0: err(w, f'{text.count(r)} occurrences')
            if i >= 0: cur['evidence'].append([i, i + len(r)])
        else: err(w, 'unknown line')
    path = f'texts/{did}.txt'; BUILT[path] = text
    return {'id': did, 'split': 'test' if int(did[1:]) % 3 == 0 else 'dev', 'genre': genre, 'source': 'composed', 'style': style, 'licence': 'CC BY 4.0', 'published': published, 'title': None if nohead else text.split('\n', 1)[0],
            'text_file': path, 'sha256': hashlib.sha256(text.encode()).hexdigest(), 'engagements': eng, 'commitments': com, 'statements': sta, 'channels': cha,
            'objectives': obj, 'milestones': mil, 'transfers': tra, 'relationships': rel}

ORGS = set(open(HERE + 'organisations.txt', encoding='utf-8').read().split('\n'))
def main():
    D = []
    for p in sorted(glob.glob(H + 'batches/b*.txt')):
        t = open(p, encoding='utf-8').read()
        for b in re.split(r'(?m)^### ', t)[1:]:
            try: D.append(parse(b, os.path.basename(p)))
            except Exception as x: err(os.path.basename(p) + ' ' + b[:4], repr(x))
    ids = [d['id'] for d in D]
    for i in set(ids):
        if ids.count(i) > 1: err(i, 'id twice')
    for e in ERR: print('ERROR', e)
    if ERR: sys.exit('nothing written')
    BUILT['gold.jsonl'] = ''.join(json.dumps(d, ensure_ascii=False) + '\n' for d in D)
    if '--check' in sys.argv:
        stale = [p for p, t in BUILT.items() if not os.path.exists(H + p) or open(H + p, encoding='utf-8', newline='').read() != t]
        if stale: sys.exit('not as built from batches (run evaluation/build.py): ' + ' '.join(stale))
    else:
        os.makedirs(H + 'texts', exist_ok=True)
        for p, t in BUILT.items(): open(H + p, 'w', encoding='utf-8', newline='\n').write(t)
    sys.exit(subprocess.call([sys.executable, HERE + 'validate.py'] + sys.argv[1:]))
main()
