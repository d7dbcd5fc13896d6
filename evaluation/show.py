#!/usr/bin/env python3
"""Prints dispatches with their annotations for reading over: show.py d001 d002 ..."""
import json,sys,os
H=os.path.dirname(os.path.abspath(__file__))+'/'
for l in open(H+'gold.jsonl',encoding='utf-8'):
    d=json.loads(l)
    if sys.argv[1:] and d['id'] not in sys.argv[1:]: continue
    t=open(H+d['text_file'],encoding='utf-8').read(); print('=====',d['id'],d['genre'],d['published']); print(t)
    for g in('engagements','commitments','statements','channels','objectives','milestones','transfers','relationships'):
        for x in d[g]:
            ev=x.pop('evidence'); print(g,json.dumps(x,ensure_ascii=False))
            for a,b in ev: print('   «'+t[a:b]+'»')
