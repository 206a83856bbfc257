import pathlib,sys,collections
from tests.bench.texts import BULLETINS, EXAMPLES
from vnbulletin import find_mentions, read_article
from vnbulletin.relations.passage import passages
B={"real":[p.read_text() for p in sorted(pathlib.Path("/work/shared/seeds").glob("*.txt"))],"dense":[g.text for g in BULLETINS],"examples":[p.read_text() for p in sorted(EXAMPLES.glob("*.txt"))]}
for n,ts in B.items():
    ps=[p for t in ts for p in passages(read_article(t),find_mentions(read_article(t)))]
    print(n,len(ts),"texts",len(ps),"passages","mentions",sum(len(p.mentions) for p in ps),"m=",sorted(collections.Counter(min(6,len(p.mentions)) for p in ps).items()),"amounts",sorted(collections.Counter(min(6,p.amounts) for p in ps).items()), "pct",sum(p.has_percent for p in ps))
