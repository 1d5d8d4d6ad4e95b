import random, json, pathlib, re, sys, html as H
OUT = pathlib.Path('/tmp/reading/cases'); OUT.mkdir(exist_ok=True)
for f in OUT.glob('*'): f.unlink()
COLS=["natural_person","commercial","research","social","legal_service","other","total"]
RES=["予以公开","部分公开","不予公开-属于国家秘密","不予公开-其他法律行政法规禁止公开","不予公开-危及“三安全一稳定”","不予公开-保护第三方合法权益","不予公开-属于三类内部事务信息","不予公开-属于四类过程性信息","不予公开-属于行政执法案卷","不予公开-属于行政查询事项","无法提供-本机关不掌握相关政府信息","无法提供-没有现成信息需要另行制作","无法提供-补正后申请内容仍不明确","不予处理-信访举报投诉类申请","不予处理-重复申请","不予处理-要求提供公开出版物","不予处理-无正当理由大量反复申请","不予处理-要求行政机关确认或重新出具已获取信息"]
O21=["其他处理-申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请","其他处理-申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请","其他处理-其他"]
O19=["其他处理"]
def make(form, organ, year, scale, seed, disc, aliases=()):
    r=random.Random(seed)
    res=RES+(O21 if form=='2021' else O19)
    A={}
    wts={0:scale,1:scale//4,2:0,3:scale//30,4:scale//8,5:scale//40}
    for row in res:
        A[row]=[ (r.randint(0,wts[c]) if wts[c] and r.random()<(.8 if row in RES[:2]+RES[10:11] else .35) else 0) for c in range(6)]
    tot=[sum(A[x][c] for x in res) for c in range(6)]
    out=[r.randint(0,2) if tot[c] else 0 for c in range(6)]
    cin=[r.randint(0,min(3,tot[c])) for c in range(6)]
    rec=[tot[c]+out[c]-cin[c] for c in range(6)]
    A={"本年新收政府信息公开申请数量":rec,"上年结转政府信息公开申请数量":cin,**A,"总计":tot,"结转下年度继续办理":out}
    for k in A: A[k]=A[k]+[sum(A[k])]
    rv={}
    for i,k in enumerate(["review","direct_litigation","litigation_after_review"]):
        v=[r.randint(0,max(1,scale//6)) if r.random()<.6 else 0 for _ in range(4)]
        rv[k]=v+[sum(v)]
    return dict(form=form,organ=organ,year=year,A=A,rv=rv,disc=disc,aliases=list(aliases))
R19=make('2019','青屏县人民政府',2019,120,1,dict(regulations=dict(new_made=0,new_public=0,total_public=0),normative_documents=dict(new_made=14,new_public=14,total_public=163),licensing=dict(last_year_items=312,change=-7,decisions=20415),other_services=dict(last_year_items=88,change=3,decisions=1204),penalty=dict(last_year_items=2077,change=0,decisions=96),coercion=dict(last_year_items=131,change=12,decisions=5),fees=dict(last_year_items=21,change=-1),procurement=dict(items=211,amount_yuan=64028150.37)),["青屏县"])
R22=make('2021','临渡市住房和城乡建设局',2022,20,2,dict(regulations=dict(issued=0,repealed=0,in_force=0),normative_documents=dict(issued=5,repealed=2,in_force=31),licensing=dict(decisions=1538),penalty=dict(decisions=47),coercion=dict(decisions=0),fees=dict(amount_wan_yuan=382.46)))
R23=make('2021','松渠县石埠镇人民政府',2023,2,3,dict(regulations=dict(issued=0,repealed=0,in_force=0),normative_documents=dict(issued=1,repealed=0,in_force=3),licensing=dict(decisions=26),penalty=dict(decisions=2),coercion=dict(decisions=0),fees=dict(amount_wan_yuan=0)),["石埠镇人民政府","石埠镇","松渠县石埠镇"])
REPS={'a19':R19,'b22':R22,'c23':R23}
class C:
    def __init__(s,t,k='l',rs=1,cs=1,addr=None): s.t=str(t);s.k=k;s.rs=rs;s.cs=cs;s.addr=addr
def V(x,cs=1): return C(('%g'%x if isinstance(x,float) and abs(x)<1e6 else ('%.2f'%x if isinstance(x,float) else x)),'v',1,cs)
# ---------- tables ----------
def T2(R):
    d=R['disc'];f=R['form'];rows=[]
    def cap(i): rows.append([C('第二十条第（%s）项'%i,'c',1,4)])
    if f=='2021':
        cap('一');rows.append([C('信息内容','h'),C('本年制发件数','h'),C('本年废止件数','h'),C('现行有效件数','h')])
        for k,n in(('regulations','规章'),('normative_documents','行政规范性文件')): rows.append([C(n)]+[V(d[k][c]) for c in('issued','repealed','in_force')])
        cap('五');rows.append([C('信息内容','h'),C('本年处理决定数量','h',1,3)]);rows.append([C('行政许可'),V(d['licensing']['decisions'],3)])
        cap('六');rows.append([C('信息内容','h'),C('本年处理决定数量','h',1,3)]);rows.append([C('行政处罚'),V(d['penalty']['decisions'],3)]);rows.append([C('行政强制'),V(d['coercion']['decisions'],3)])
        cap('八');rows.append([C('信息内容','h'),C('本年收费金额（单位：万元）','h',1,3)]);rows.append([C('行政事业性收费'),V(d['fees']['amount_wan_yuan'],3)])
    else:
        cap('一');rows.append([C('信息内容','h'),C('本年新制作数量','h'),C('本年新公开数量','h'),C('对外公开总数量','h')])
        for k,n in(('regulations','规章'),('normative_documents','规范性文件')): rows.append([C(n)]+[V(d[k][c]) for c in('new_made','new_public','total_public')])
        h=[C('信息内容','h'),C('上一年项目数量','h'),C('本年增/减','h'),C('处理决定数量','h')]
        cap('五');rows.append(h)
        for k,n in(('licensing','行政许可'),('other_services','其他对外管理服务事项')): rows.append([C(n)]+[V(d[k][c]) for c in('last_year_items','change','decisions')])
        cap('六');rows.append(list(h))
        for k,n in(('penalty','行政处罚'),('coercion','行政强制')): rows.append([C(n)]+[V(d[k][c]) for c in('last_year_items','change','decisions')])
        cap('八');rows.append([C('信息内容','h'),C('上一年项目数量','h'),C('本年增/减','h',1,2)]);rows.append([C('行政事业性收费'),V(d['fees']['last_year_items']),V(d['fees']['change'],2)])
        cap('九');rows.append([C('信息内容','h'),C('采购项目数量','h'),C('采购总金额','h',1,2)]);rows.append([C('政府集中采购'),V(d['procurement']['items']),V(d['procurement']['amount_yuan'],2)])
    return rows
GR=[('（三）不予公开',['1.属于国家秘密','2.其他法律行政法规禁止公开','3.危及“三安全一稳定”','4.保护第三方合法权益','5.属于三类内部事务信息','6.属于四类过程性信息','7.属于行政执法案卷','8.属于行政查询事项'],2),('（四）无法提供',['1.本机关不掌握相关政府信息','2.没有现成信息需要另行制作','3.补正后申请内容仍不明确'],10),('（五）不予处理',['1.信访举报投诉类申请','2.重复申请','3.要求提供公开出版物','4.无正当理由大量反复申请','5.要求行政机关确认或重新出具已获取信息'],13)]
def T3(R):
    A=R['A'];f=R['form']
    rows=[[C('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）','h',3,3),C('申请人情况','h',1,7)],
     [C('自然人','h',2),C('法人或其他组织','h',1,5),C('总计','h',2)],
     [C(x,'h') for x in('商业企业','科研机构','社会公益组织','法律服务机构','其他')]]
    vs=lambda k:[V(x) for x in A[k]]
    rows.append([C('一、本年新收政府信息公开申请数量','l',1,3)]+vs("本年新收政府信息公开申请数量"))
    rows.append([C('二、上年结转政府信息公开申请数量','l',1,3)]+vs("上年结转政府信息公开申请数量"))
    rows.append([C('三、本年度办理结果','g',22 if f=='2021' else 20),C('（一）予以公开','l',1,2)]+vs('予以公开'))
    rows.append([C('（二）部分公开（区分处理的，只计这一情形，不计其他情形）','l',1,2)]+vs('部分公开'))
    for g,ls,o in GR:
        for i,l in enumerate(ls):
            rows.append(([C(g,'g',len(ls))] if i==0 else [])+[C(l)]+vs(RES[o+i]))
    if f=='2021':
        for i,l in enumerate(('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请','2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请','3.其他')):
            rows.append(([C('（六）其他处理','g',3)] if i==0 else [])+[C(l)]+vs(O21[i]))
    else: rows.append([C('（六）其他处理','l',1,2)]+vs('其他处理'))
    rows.append([C('（七）总计','l',1,2)]+vs('总计'))
    rows.append([C('四、结转下年度继续办理','l',1,3)]+vs('结转下年度继续办理'))
    return rows
def T4(R):
    five=['结果维持','结果纠正','其他结果','尚未审结','总计']
    return [[C('行政复议','h',1,5),C('行政诉讼','h',1,10)],
      [C(x,'h',2) for x in five]+[C('未经复议直接起诉','h',1,5),C('复议后起诉','h',1,5)],
      [C(x,'h') for x in five*2],
      [V(x) for k in('review','direct_litigation','litigation_after_review') for x in R['rv'][k]]]
def W(rows):  # columns
    return max(sum(c.cs for c in r) for r in rows)
# ---------- text shapes ----------
def j(rows,f,b): return b.join(f(r) for r in rows)
def s1(rows): return j(rows,lambda r:'\n\n'.join(c.t for c in r),'\n\n')
def s1i(rows): return j(rows,lambda r:'\n\n'.join('      '+c.t for c in r),'\n\n')
def s1n(rows): return j(rows,lambda r:'\n'.join(c.t for c in r),'\n')
def brk(c):
    if c.k=='h' and 4<=len(c.t)<=8: h=(len(c.t)+1)//2 if len(c.t)<7 else 3; return c.t[:h]+'\n\n'+c.t[h:]
    return c.t
def s1b(rows): return j(rows,lambda r:'\n\n'.join(brk(c) for c in r),'\n\n')
def occupied(rows):
    """for each row: number of columns it prints (own cells), and total"""
    w=W(rows); return w
def s2(rows):
    w=W(rows)
    return j(rows,lambda r:' | '.join(c.t.replace('商业企业','商业 企业').replace('科研机构','科研 机构') for c in r)+' | '+'|'*(w-len(r)),'\n')
def s2w(rows):
    w=W(rows);out=[]
    for i,r in enumerate(rows):
        t=[c.t for c in r]
        if len(r)>=8 and i%5==0: out.append(' | '.join(t[:-1])+' |\n'+t[-1]+' | |')
        else: out.append(' | '.join(t)+' | '+'|'*(w-len(r)))
    return '\n'.join(out)
def s2r(rows): # ragged
    return '\n'.join(' | '.join(c.t for c in r)+(' |' if i%3 else ' | | |') for i,r in enumerate(rows))
def s3(rows):
    w=W(rows)
    return '\n'.join('\n'.join((c.t+' |') for c in r)+('\n'+'|'*(w-len(r)) if w>len(r) else '') for r in rows)
def s4(rows): return '\n'.join('\n'.join(c.t+' |' for c in r) for r in rows)
def s3b(rows): # blank lines between
    w=W(rows)
    return '\n\n'.join('\n\n'.join((c.t+' |') for c in r)+('\n\n'+'|'*(w-len(r)) if w>len(r) else '') for r in rows)
def s5(rows): return '\n'.join('\n'.join('| '+c.t+'\n|' for c in r) for r in rows)
def s5b(rows): return '\n'.join('| '+'\n| '.join(c.t for c in r)+'\n|' for r in rows)
def s6(rows): return '\n'.join(' | '.join(c.t for c in r) for r in rows)
def s6f(rows): return '\n'.join('| '+' | '.join(c.t for c in r)+' |' for r in rows)
def grid(rows,dup=False):
    w=W(rows);g=[];occ={}
    for i,r in enumerate(rows):
        line=[None]*w;col=0
        for (ri,ci),t in list(occ.items()):
            if ri==i: line[ci]=t if dup else ''
        for c in r:
            while col<w and line[col] is not None: col+=1
            for di in range(c.rs):
                for dj in range(c.cs):
                    if di==0:
                        if col+dj<w: line[col+dj]=c.t if (dj==0 or dup) else ''
                    else: occ[(i+di,col+dj)]=c.t
            col+=c.cs
        g.append([x or '' for x in line])
    return g
def s12(rows): return '\n'.join('\t'.join(c.t for c in r) for r in rows)
def s12n(rows): # <p> inside a cell becomes newline
    return '\n'.join('\t'.join((c.t[:len(c.t)//2]+'\n'+c.t[len(c.t)//2:] if c.k=='h' and len(c.t) in(4,6,7) else c.t) for c in r) for r in rows)
def s12g(rows): return '\n'.join('\t'.join(x) for x in grid(rows)) # full grid w/ empties
def s12d(rows): return '\n'.join(' | '.join(x) for x in grid(rows,True)) # merged duplicated
def s12e(rows): return '\n'.join('| '+' | '.join(x)+' |' for x in grid(rows)) # md full grid
def md(rows,hdr=None,n=None):
    n=n or max(len(r) for r in rows); o=['|'+'|'.join(' %s '%x for x in (hdr or ['数据%d'%(i+1) for i in range(n)]))+'|','|'+'---|'*n]
    for r in rows: o.append('| '+' | '.join(c.t for c in r)+' |')
    return '\n'.join(o)
def groups(rows):
    """split table 3/2 in row groups"""
    out=[];cur=[]
    for r in rows:
        if r[0].k in('c','g') and cur: out.append(cur);cur=[]
        cur.append(r)
    out.append(cur); return out
def s7(rows): return '\n\n'.join(md(g) for g in groups(rows))
def s7h(rows): # group label as text above; header is invented
    o=[]
    for g in groups(rows):
        if g[0][0].k in('c','g'):
            o.append(g[0][0].t); g=[[c for c in g[0][1:]]]+g[1:]; g=[r for r in g if r]
        o.append(md(g,None))
    return '\n\n'.join(o)
def s7w(rows): # wrong header repeated mid table
    hdr=['项目','自然人','商业企业','科研机构','社会公益组织','法律服务机构','其他','总计']
    if W(rows)!=10: return md(rows)
    o=[]
    for g in groups(rows):
        b=[]
        for r in g:
            b.append([C(''.join(c.t for c in r if c.k!='v') )]+[c for c in r if c.k=='v'])
        o.append(md(b if g is not groups(rows)[0] else b,hdr))
    return '\n\n'.join(o)
def s7x(rows): # rows with 7 numbers no label; label line above
    if W(rows)!=10: return md(rows)
    o=[]
    for r in rows:
        vs=[c for c in r if c.k=='v']; ls=[c.t for c in r if c.k!='v']
        if vs: o.append(' '.join(ls)); o.append('| '+' | '.join(c.t for c in vs)+' |')
        else: o.append('| '+' | '.join(ls)+' |')
    return '\n'.join(o)
def s8(rows): return '\n'.join(' '.join(c.t for c in r) for r in rows)
def s8v(rows,dot='.',short=False):
    if W(rows)!=10: return s8(rows)
    vert=list('三、本年度办理结果');o=[];n=0
    for i,r in enumerate(rows):
        vs=' '.join(c.t for c in r if c.k=='v'); ls=[c.t for c in r if c.k!='v' and c.rs<20]
        if dot!='.': ls=[re.sub(r'^(\d)\.',lambda m:m[1]+dot,x) for x in ls]
        if vs:
            lab=ls[-1];g=ls[:-1]
            if len(lab)>11:
                h=len(lab)//2; o+=[' '.join(g+[lab[:h]]),vs,lab[h:]]
            else: o.append(' '.join(g+[lab])+' '+vs)
            if vert and i>5 and i%2==0: o.append(vert.pop(0)); 
        else: o.append(' '.join(ls))
        if i in(8,17): o.append('— %d —'%(i//4) if i==8 else '- 5 -')
    return '\n'.join(o)
def s8d(rows): return s8v(rows,'、')
def s8g(rows): # group label split round the page, centred beside its rows
    if W(rows)!=10: return s8(rows)
    o=[]
    for g in groups(rows):
        lab=g[0][0].t if g[0][0].k=='g' and g[0][0].rs<20 else None
        if g[0][0].k=='g': g=[g[0][1:]]+g[1:]
        for i,r in enumerate(g):
            line=' '.join(c.t for c in r)
            if lab and i==len(g)//2-1 or (lab and len(g)<3 and i==0): o.append(line); o.append(lab[:4]); 
            elif lab and i==len(g)//2: o.append(line); o.append('- 4 -') if '无' in lab else None; o.append(lab[4:])
            else: o.append(line)
    return '\n'.join(o)
def s9(rows): return ''.join(c.t for r in rows for c in r)
def s9s(rows): return ' '.join(c.t for r in rows for c in r)
def s9r(rows): return ' '.join(''.join(c.t for c in r) for r in rows)
def s11(rows): # flip-book: header chars one per line
    o=[]
    for r in rows:
        if all(c.k in('h','c') for c in r) and len(r)>1:
            for c in r: o+=list(c.t)
        else: o+=[c.t for c in r]
    return '\n'.join(o)
def s11r(rows): # flip-book: header chars in columns (rows across)
    o=[]
    for r in rows:
        if all(c.k in('h','c') for c in r) and len(r)>1:
            m=max(len(c.t) for c in r)
            for i in range(m): o.append(' '.join(c.t[i] for c in r if i<len(c.t)))
        else: o.append(' '.join(c.t for c in r))
    return '\n'.join(o)
def trunc(rows):
    m={'本年新制作数量':'本年新','本年新公开数量':'本年新','对外公开总数量':'对外公开','结果维持':'结果','结果纠正':'结果','其他结果':'其他','尚未审结':'尚未','商业企业':'商业','科研机构':'科研','上一年项目数量':'上一年','处理决定数量':'处理决'}
    return [[C(m.get(c.t,c.t),c.k,c.rs,c.cs) for c in r] for r in rows]
def s2t(rows): return s2(trunc(rows))
def s1t(rows): return s1(trunc(rows))
def lost(rows):
    m={'本年制发件数':'本年发件','现行有效件数':'现行有效件','本年新制作数量':'本年新作数','上年结转政府信息公开申请数量':'上年结转政府信息公开申请量'}
    return [[C(m.get(c.t,c.t),c.k,c.rs,c.cs) for c in r] for r in rows]
# ---------- document ----------
HEADS=['一、总体情况','二、主动公开政府信息情况','三、收到和处理政府信息公开申请情况','四、政府信息公开行政复议、行政诉讼情况','五、存在的主要问题及改进情况','六、其他需要报告的事项']
def prose(R):
    A=R['A'];t=lambda k:A[k][6];s=lambda p:sum(v[6] for k,v in A.items() if k.startswith(p))
    rv=R['rv']; lit=rv['direct_litigation'][4]+rv['litigation_after_review'][4]
    return ['（一）主动公开。%d年，通过政府网站主动公开政府信息1286条，其中政策解读38条，发布微信公众号信息917条。'%R['year'],
     '（二）依申请公开。全年共收到政府信息公开申请%d件，上年结转%d件。办结%d件，其中予以公开%d件、部分公开%d件、不予公开%d件、无法提供%d件、不予处理%d件、其他处理%d件；结转下年度继续办理%d件。因政府信息公开引发行政复议%d件、行政诉讼%d件。'%(t("本年新收政府信息公开申请数量"),t("上年结转政府信息公开申请数量"),t('总计'),t('予以公开'),t('部分公开'),s('不予公开'),s('无法提供'),s('不予处理'),s('其他处理'),t("结转下年度继续办理"),rv['review'][4],lit),
     '（三）监督保障。组织业务培训2期，参训85人次，受理12345热线转办事项340件。']
def front(R): return '本报告由%s编制，所列数据的统计期限自%d年1月1日起至%d年12月31日止。如有疑问，请与%s联系（电话：0559-6612038，邮编：391204）。'%(R['organ'],R['year'],R['year'],R['organ'])
P5='信息更新还不够及时，解读形式较为单一。下一步将加强日常检查，丰富解读形式。'
P6='本年度未收取信息处理费。'
def title(R): return '%s%d年政府信息公开工作年度报告'%(R['organ'],R['year'])
def doc(R,shape,tabs=None,title_=None,front_=None,heads=HEADS,sig=True,before=(),after=(),pros=None,sep='\n',tables=None):
    T=tables or [T2(R),T3(R),T4(R)]
    b=[*before]
    tt=title(R) if title_ is None else title_
    if tt: b.append(tt)
    b.append(front(R) if front_ is None else front_)
    b+= [heads[0]]+(prose(R) if pros is None else pros)
    for h,t in zip(heads[1:4],T):
        if h: b.append(h)
        if t is not None: b.append(shape(t) if callable(shape) else t)
    b+=[heads[4],P5,heads[5],P6]
    if sig: b+=[R['organ'],'%d年1月18日'%(R['year']+1)]
    b+=[*after]
    return sep.join(x for x in b if x)
def truth(R,null=(),drop=(),**kw):
    nul=set(null);A={}
    for k,v in R['A'].items():
        A[k]={c:(None if ('A',k,c) in nul else x) for c,x in zip(COLS,v) if ('A',k,c) not in drop and ('A',k) not in drop}
        if not A[k]: del A[k]
    d={r:{c:(None if ('D',r,c) in nul else x) for c,x in cs.items() if ('D',r,c) not in drop and ('D',r) not in drop} for r,cs in R['disc'].items()}
    rvn=['upheld','corrected','other','pending','total']
    rv={k:{c:(None if('R',k,c) in nul else x) for c,x in zip(rvn,v) if ('R',k,c) not in drop} for k,v in R['rv'].items()}
    t=dict(is_report=True,form=R['form'],organ=R['organ'],organ_aliases=R['aliases'],year=R['year'],disclosure=d,applications=A,review_litigation=rv,expected_findings=[])
    if 'D' in drop: t['disclosure']={}
    if 'A' in drop: t['applications']={}
    if 'R' in drop: t['review_litigation']={}
    if R['form']=='2019' and R['year']>2020 or R['form']=='2021' and R['year']<2021: t['expected_findings'].append({'what':'outdated_form'})
    t.update(kw); return t
N=0
def emit(name,text,tr,ext='txt',enc='utf-8'):
    global N;N+=1
    (OUT/('%s.%s'%(name,ext))).write_bytes(text if isinstance(text,bytes) else text.encode(enc))
    (OUT/('%s.expected.json'%name)).write_text(json.dumps(tr,ensure_ascii=False))
SH=dict(s1=s1,s1i=s1i,s1n=s1n,s1b=s1b,s2=s2,s2w=s2w,s2r=s2r,s3=s3,s3b=s3b,s4=s4,s5=s5,s5b=s5b,s6=s6,s6f=s6f,s7=s7,s7h=s7h,s7w=s7w,s7x=s7x,s8=s8,s8v=s8v,s8d=s8d,s8g=s8g,s9s=s9s,s11=s11,s11r=s11r,s12=s12,s12n=s12n,s12g=s12g,s12d=s12d,s12e=s12e,s2t=s2t,s1t=s1t)
for rn,R in REPS.items():
    for sn,s in SH.items():
        sep='\n\n' if sn in('s1','s1i','s1b') else '\n'
        emit('%s-%s'%(rn,sn),doc(R,s,sep=sep),truth(R))
    nn=['applications','disclosure','review']
    emit('%s-s9'%rn,doc(R,s9),truth(R,acceptable_null=nn))
    emit('%s-s9r'%rn,doc(R,s9r),truth(R,acceptable_null=nn))
    emit('%s-s9all'%rn,doc(R,s9,sep=''),truth(R,acceptable_null=nn))
    emit('%s-s9one'%rn,doc(R,s9s,sep=' '),truth(R))
    emit('%s-lost'%rn,doc(R,lambda t:s1(lost(t))),truth(R))
    # headings only
    emit('%s-s10'%rn,doc(R,s1,tables=[None,None,None]),dict(truth(R,drop={'D','A','R'}),form=None,expected_findings=[{'what':'tables_missing'}]))
# ---------- html shapes ----------
def td(c,inner,attrs=''):
    a=(' colspan="%d"'%c.cs if c.cs>1 else '')+(' rowspan="%d"'%c.rs if c.rs>1 else '')
    return '<td%s%s>%s</td>'%(a,attrs,inner)
def hplain(rows): return '<table border=1><tbody>'+''.join('<tr>'+''.join(td(c,H.escape(c.t)) for c in r)+'</tr>\n' for r in rows)+'</tbody></table>'
def hsh(rows): return '<table cellspacing="0"><tbody>'+''.join('<tr>'+''.join(td(c,'<p align="center">%s</p>'%(H.escape(c.t) or '&nbsp;'),' nowrap style="width:%dpx"'%(60*c.cs)) for c in r)+'</tr>\n' for r in rows)+'</tbody></table>'
def split_runs(t):
    if len(t)<2: return '<span>%s</span>'%H.escape(t)
    h=len(t)//2; return '<span style="font-family:方正仿宋_GBK">%s</span><span><font face="x">%s</font></span>'%(H.escape(t[:h]),H.escape(t[h:]))
def hword(rows): return '<div align="center"><table style="border-collapse:collapse">'+''.join('<tr>'+''.join(td(c,('<p></p>' if c.k=='h' else '')+('<p style="text-align:center">%s<span><o:p></o:p></span></p>'%split_runs(c.t) if not(c.k=='h' and len(c.t)==4) else '<p>%s</p><p>%s<o:p></o:p></p>'%(c.t[:2],c.t[2:])) if c.t else '<p><o:p>&nbsp;</o:p></p>',' width="60" valign="center"') for c in r)+'</tr>\n' for r in rows)+'</table></div>'
def hempty(rows): return '<table>'+''.join('<tr>'+''.join('<td>%s</td>'%H.escape(x) for x in g)+'</tr>\n' for g in grid(rows))+'</table>'
def hhdrempty(rows): # only header rows empty tds in place of rowspan, others proper
    g=grid(rows);o=''
    for r,gr in zip(rows,g):
        if all(c.k in('h','c') for c in r): o+='<tr>'+''.join('<td>%s</td>'%x for x in gr)+'</tr>'
        else: o+='<tr>'+''.join(td(c,c.t) for c in r)+'</tr>'
    return '<table>'+o+'</table>'
def hdoc(R,tb,wrap=None,head=None,metas='',pre='',post='',T=None,tt=None,pros=None):
    T=T or [T2(R),T3(R),T4(R)]
    tt=title(R) if tt is None else tt
    b='<h1>%s</h1>\n<p>%s</p>\n'%(tt,front(R))
    b+='<p>　　%s</p>\n'%HEADS[0]+''.join('<p>　　%s</p>\n'%p for p in (pros or prose(R)))
    for h,t in zip(HEADS[1:4],T): b+='<p><strong>%s</strong></p>\n'%h+(tb(t) if callable(tb) else t)+'\n'
    b+='<p>%s</p><p>%s</p><p>%s</p><p>%s</p><p align=right>%s</p><p align=right>%d年1月18日</p>'%(HEADS[4],P5,HEADS[5],P6,R['organ'],R['year']+1)
    if wrap: b=wrap(b)
    return '<!doctype html><html><head><meta charset="utf-8"><title>%s</title>%s</head><body>%s%s%s</body></html>'%(tt,metas,pre,b,post)
NAV='<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div><div class="crumb">当前位置：<a href=/>首页</a> &gt; <a href=/>政府信息公开年报</a></div>'
FOOT='<div class="foot">主办：某某 网站标识码：3400000001 ICP备案：皖ICP备05001234号</div><iframe src="https://tongji.example/x"></iframe>'
def t4three(R):
    out=''
    for k,n in(('review','行政复议'),('direct_litigation','未经复议直接起诉'),('litigation_after_review','复议后起诉')):
        out+=hplain([[C(n,'h',1,5)],[C(x,'h') for x in('结果维持','结果纠正','其他结果','尚未审结','总计')],[V(x) for x in R['rv'][k]]])
    return out
def t4two(R):
    five=['结果维持','结果纠正','其他结果','尚未审结','总计']
    a=hplain([[C('行政复议','h',1,5)],[C(x,'h') for x in five],[V(x) for x in R['rv']['review']]])
    b=hplain([[C('行政诉讼','h',1,10)],[C('未经复议直接起诉','h',1,5),C('复议后起诉','h',1,5)],[C(x,'h') for x in five*2],[V(x) for k in('direct_litigation','litigation_after_review') for x in R['rv'][k]]])
    return a+b
def t4rows(R): # 3 rows labelled
    five=['结果维持','结果纠正','其他结果','尚未审结','总计']
    return hplain([[C('','h',1,2)]+[C(x,'h') for x in five],[C('行政复议','l',1,2)]+[V(x) for x in R['rv']['review']],[C('行政诉讼','g',2),C('未经复议直接起诉')]+[V(x) for x in R['rv']['direct_litigation']],[C('复议后起诉')]+[V(x) for x in R['rv']['litigation_after_review']]])
def t3cut(R,rep=True,at=14):
    rows=T3(R)
    a=rows[:at];b=rows[at:]
    import copy
    a=copy.deepcopy(a);b=copy.deepcopy(b)
    # rowspans clipped
    for i,r in enumerate(a):
        for c in r:
            if c.k=='g' and i+c.rs>at: c.rs=at-i
    # b: group cell empty continued
    need=2-sum(c.cs for c in b[0] if c.k!='v')
    if b[0][0].k!='g':
        b[0]=[C('','g',len(b)-1),C('','g',1)]+b[0] if len([c for c in b[0] if c.k!='v'])==1 and b[0][0].cs==1 else [C('','g',len(b)-1)]+b[0]
    else: b[0]=[C('','g',len(b)-1)]+b[0]
    return hplain(a),hplain(([*T3(R)[:3]] if rep else [])+b)
for rn,R in REPS.items():
    for hn,h in dict(plain=hplain,sh=hsh,word=hword,empty=hempty,hdrempty=hhdrempty).items():
        emit('%s-h-%s'%(rn,hn),hdoc(R,h,pre=NAV,post=FOOT),truth(R),'html')
    T=[T2(R),T3(R),T4(R)]
    emit('%s-h-layout'%rn,hdoc(R,hplain,wrap=lambda b:'<table width=1000><tr><td><table><tr><td>%s</td></tr></table></td><td>栏目<br>政府信息公开年报<br>2021<br>2020</td></tr></table>'%b,pre=NAV,post=FOOT),truth(R),'html')
    b=hdoc(R,hplain)
    parts=groups(T[0])
    sec2=''.join(hplain(p) for p in parts)
    emit('%s-h-sec2split'%rn,b.replace(hplain(T[0]),sec2),truth(R),'html')
    for nm,f in(('t4three',t4three),('t4two',t4two),('t4rows',t4rows)):
        emit('%s-h-%s'%(rn,nm),b.replace(hplain(T[2]),f(R)),truth(R),'html')
    for at in(9,14,17):
        for rep in(True,False):
            x,y=t3cut(R,rep,at)
            emit('%s-h-cut%d%s'%(rn,at,'r' if rep else ''),b.replace(hplain(T[1]),x+'<p>— 4 —</p>'+y),truth(R),'html')
    emit('%s-h-custom'%rn,hdoc(R,hplain).replace('<h1>','<h1><ucaptitle>').replace('</h1>','</ucaptitle></h1><div>发布日期：<publishtime>%d-01-19</publishtime></div><ucapcontent>'%(R['year']+1)).replace('</body>','</ucapcontent></body>'),truth(R),'html')
    body=re.search(r'<body>(.*)</body>',b,re.S)[1]
    js=body.replace('\\','\\\\').replace('"','\\"').replace('\n','\\n').replace('/','\\/')
    emit('%s-h-js'%rn,'<!doctype html><html><head><meta charset="utf-8"><title>%s</title></head><body><div id="app"></div><script>var site="x";var data={"id":3,"content":"%s","t":1};render(data);</script></body></html>'%(title(R),js),truth(R),'html')
    uni=json.dumps(body).replace('<','\\u003c').replace('>','\\u003e')
    emit('%s-h-jsu'%rn,'<!doctype html><html><head><meta charset="utf-8"><title>%s</title></head><body><div id="app">加载中</div><script>window.__DATA__={"article":{"content":%s}};</script></body></html>'%(title(R),uni),truth(R),'html')
    js2=js.replace('\\"','\\\\\\"')
    emit('%s-h-js3'%rn,'<!doctype html><html><head><meta charset="utf-8"><title>%s</title></head><body>%s<div id="app"></div><script>var s="{\\"c\\":\\"%s\\"}";</script>%s</body></html>'%(title(R),NAV,js.replace('\\n','').replace('\\"','\\\\\\"'),FOOT),truth(R),'html')
    emit('%s-h-doc.write'%rn,'<html><head><meta charset="utf-8"><title>%s</title></head><body>%s<script>document.write(\'%s\');</script></body></html>'%(title(R),NAV,body.replace("'","\\'").replace('\n','')),truth(R),'html')
    jsn=json.dumps({"code":200,"data":{"title":title(R),"content":body}},ensure_ascii=False)
    emit('%s-h-json'%rn,jsn,truth(R),'html')
    emit('%s-h-gbk'%rn,hdoc(R,hplain).replace('utf-8','gb2312'),truth(R),'html','gb18030')
    emit('%s-h-u16'%rn,'\ufeff'+hdoc(R,hplain),truth(R),'html','utf-16-le')
    emit('%s-t-u16'%rn,doc(R,s1),truth(R),'txt','utf-16-le')
    emit('%s-t-gbk'%rn,doc(R,s2),truth(R),'txt','gb18030')
    try:
        import opencc
    except Exception: pass
    # images
    im=hdoc(R,lambda t:'<p><img src="/u/%d.png" width=800></p>'%len(t))
    emit('%s-h-img'%rn,im,dict(truth(R,drop={'D','A','R'}),form=None,expected_findings=[{'what':'tables_missing'}]),'html')
    att='<!doctype html><html><head><meta charset="utf-8"><title>%s</title></head><body>%s<h1>%s</h1><div>发布时间：%d-01-18 来源：%s</div><p>%s</p>%s</body></html>'
    nz=dict(is_report=True,form=None,organ=R['organ'],organ_aliases=R['aliases'],year=R['year'],expected_findings=[{'what':'attachment_only'}])
    emit('%s-h-att'%rn,att%(title(R),NAV,title(R),R['year']+1,R['organ'],'附件：<a href="/u/1.pdf">%s.pdf</a>'%title(R),FOOT),nz,'html')
    emit('%s-h-frame'%rn,att%(title(R),NAV,title(R),R['year']+1,R['organ'],'<iframe src="/pdfjs/web/viewer.html?file=/u/1.pdf" width=900></iframe>',''),nz,'html')
exec(open('/tmp/reading/gen2.py').read())
print(N,'files')
