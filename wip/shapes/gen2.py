import copy
# ---------- titles, metadata, headings, structure (on s1/s2) ----------
R=R22;o=R['organ'];y=R['year']
TI={'std':'%s%d年政府信息公开工作年度报告'%(o,y),'nd':'%s%d年政府信息公开年度报告'%(o,y),'gz':'%s%d年政府信息公开工作报告'%(o,y),'ndgz':'%s%d年政府信息公开年度工作报告'%(o,y),'nb':'%s%d年政府信息公开年报'%(o,y),'zw':'%s%d年政务信息公开年度报告'%(o,y),'dd':'%d年度%s政府信息公开年度报告'%(y,o),'ddd':'%s%d年度政府信息公开工作年度报告'%(o,y),'first':'%d年%s政府信息公开工作年度报告'%(y,o),'noyear':'%s政府信息公开工作年度报告'%o,
 'lines':'%s\n%d年政府信息公开工作年度报告'%(o,y),'lines2':'%s%d年度政府信息\n\n公开工作年度报告'%(o,y),'lines3':'%s%d年政府信息公开工作\n年度报告'%(o,y),'lines4':'%s\n%d年政府信息公开\n工作年度报告'%(o,y),'lines5':'%s\n%d年度\n政府信息公开工作年度报告'%(o,y),'twice':('%s%d年政府信息公开工作年度报告\n'%(o,y))*2,'date':'%s%d年政府信息公开工作年度报告\n（%d年1月23日）'%(o,y,y+1),'pic':'%s%d年政府信息公开工作年度报告（图片版）'%(o,y),'site':'%s%d年政府信息公开工作年度报告-临渡市人民政府网'%(o,y),'spaced':'临渡市住房和城乡建设局 %d 年\n政府信息公开工作年度报告'%y,'hanzi':'%s二〇二二年政府信息公开工作年度报告'%o,'none':'','crumb':'首页 > 政府信息公开 > 政府信息公开年报 > 2022年\n%s%d年政府信息公开工作年度报告\n发布时间：2023-01-19 来源：本站 浏览次数：128 字体：[大 中 小]'%(o,y),
 'menu':'政府信息公开年报\n2024\n2023\n2022\n2021\n临渡市住房和城乡建设局2021年政府信息公开工作年度报告\n临渡市住房和城乡建设局2020年政府信息公开工作年度报告\n\n%s%d年政府信息公开工作年度报告\n日期：2023-01-19 分享：'%(o,y)}
for k,t in TI.items(): emit('t-%s'%k,doc(R,s1,title_=t),truth(R))
emit('t-wo',doc(R23,s1,title_='我镇2023年政府信息公开工作年度报告'),truth(R23))
emit('t-short',doc(R,s1,title_='市住建局2022年政府信息公开工作年度报告'),truth(R,organ_aliases=['市住建局']))
emit('t-none-nofront',doc(R23,s2,title_='',front_=''),truth(R23))
emit('t-pre',doc(R19,s1,title_='青屏县2019年政府信息公开工作年度报告'),truth(R19))
ME={'bul':'• 索 引 号：LD0213-2000-2023-00004\n• 备注/文号：临建〔2023〕5号\n• 发布机构：%s\n• 公文生成日期：2023-01-18'%o,
'two':'• 索引号：\n• 014322/2023-00005\n• 组配分类：\n• 政府信息公开年报\n• 发布机构：\n• %s\n• 发文日期：\n• 2023-01-19\n• 文号：\n• 无'%o,
'pipe':'索 引 号 | 014322/2023-00005 | 分 类 | 其他 / 报告 |\n发布机构 | %s | 发文日期 | 2023-01-19 |\n文 号 | | 有 效 性 | 有效 |\n名 称 | %s%d年政府信息公开工作年度报告 |'%(o,o,y),
'run':'名称 %s%d年政府信息公开工作年度报告 索引号 014322/2023-00005 分类 信息公开年报 发布机构 %s 文号 无 公开日期 2023-01-19'%(o,y,o),
'one':'发布时间：2023-01-19 10:21 来源：%s 浏览次数：1024 字体：[大 中 小]'%o,'date':'日期：2023-01-19 分享：','clock':'今天是2026年3月5日 星期四\n长者模式 无障碍\n繁體版\n返回首页'}
for k,m in ME.items(): emit('m-%s'%k,doc(R,s1,before=[m],after=['上一篇：没有了','下一篇：临渡市住房和城乡建设局2021年政府信息公开工作年度报告','扫一扫在手机打开当前页','主办单位：临渡市人民政府 ICP备案：皖ICP备12345678号','2024 2023 2022 2021']),truth(R))
HV={
'work':['一、2022年政府信息公开总体情况','二、行政机关主动公开政府信息情况','三、行政机关收到和处理政府信息公开申请情况','四、因政府信息公开工作被申请行政复议、提起行政诉讼情况','五、政府信息公开工作存在的主要问题及改进情况','六、其他需要报告的事项'],
'v2':['一、工作基本情况','二、主动公开政府信息情况','三、收到和处理政府信息公开申请情况','四、被申请行政复议和提起行政诉讼情况','五、存在的主要问题及整改措施','六、其他报告事项'],
'v3':['一、概述','二、主动公开政府信息情况','三、收到和处理政府信息公开申请情况','四、政府信息公开行政复议行政诉讼情况','五、存在问题及改进情况','六、其它'],
'note':['一、总体情况(宋体加粗小四号字)','二、主动公开政府信息情况','三、收到和处理政府信息公开申请情况','四、政府信息公开行政复议和行政诉讼情况','五、改进措施','六、其他需要报告的事项'],
'noord':[h[2:] for h in HEADS],
'lostord':['、总体情况','、主动公开政府信息情况','三、收到和处理政府信息公开申请情况','、政府信息公开行政复议、行政诉讼情况','、存在的主要问题及改进情况','、其他需要报告的事项'],
'md':['## '+h for h in HEADS],'arab':['%d.%s'%(i+1,h[2:]) for i,h in enumerate(HEADS)],
'br':['（%s'%h[0]+'）'+h[2:] for h in HEADS],
}
for k,hv in HV.items(): emit('h-%s'%k,doc(R,s1,heads=hv),truth(R)); emit('h2-%s'%k,doc(R23,s2,heads=hv),truth(R23))
# only three headings + annexes
A3=[o,title(R)[len(o):],front(R),'一、总体情况']+prose(R)+['二、存在的主要问题及改进情况',P5,'三、其他需要报告的事项',P6,'附件1：主动公开政府信息情况',s1(T2(R)),'附件2：收到和处理政府信息公开申请情况',s1(T3(R)),'附件3：政府信息公开行政复议、行政诉讼情况',s1(T4(R))]
emit('st-annex','\n\n'.join(A3),truth(R))
# restart
B6=[title(R),front(R),'一、主动公开情况','本年度通过政府网站主动公开政府信息1286条。','二、依申请公开情况',prose(R)[1],'三、政府信息管理情况','严格保密审查。','四、平台建设情况','改版政府网站1次。','五、监督保障情况','组织培训2期。','六、其他情况','无。','一、主动公开政府信息情况',s1(T2(R)),'二、收到和处理政府信息公开申请情况',s1(T3(R)),'三、政府信息公开行政复议、行政诉讼情况',s1(T4(R)),'四、存在的主要问题及改进情况',P5,'五、其他需要报告的事项',P6,o,'2023年1月18日']
emit('st-restart','\n\n'.join(B6),truth(R))
# heading lines missing
for k,idx in dict(m1=(0,4,5),m234=(1,2,3),mall=(0,1,2,3,4,5)).items():
    hv=['' if i in idx else h for i,h in enumerate(HEADS)]
    emit('st-%s'%k,doc(R,s8v,heads=hv),truth(R)); emit('st1-%s'%k,doc(R,s1,heads=hv),truth(R))
# in-paragraph heading
emit('st-inpar',doc(R,s1).replace('一、总体情况\n','一、总体情况 ').replace('五、存在的主要问题及改进情况\n','五、存在的主要问题及改进情况。').replace('\n六、其他需要报告的事项\n','六、其他需要报告的事项：'),truth(R))
# missing sections
emit('mis-sec',doc(R,s1).replace('五、存在的主要问题及改进情况\n'+P5,'').replace('六、其他需要报告的事项\n'+P6,''),truth(R,expected_findings=[{'what':'sections_missing'}]))
emit('mis-t4',doc(R,s1,tables=[T2(R),T3(R),None]),truth(R,drop={'R'},expected_findings=[{'what':'tables_missing'}]))
emit('mis-t3',doc(R,s1,tables=[T2(R),None,T4(R)]),truth(R,drop={'A'},expected_findings=[{'what':'tables_missing'}]))
emit('mis-t2',doc(R,s1,tables=[None,T3(R),T4(R)]),truth(R,drop={'D'},expected_findings=[{'what':'tables_missing'}]))
t4=T4(R);t4[3]=t4[3][:7]+t4[3][8:]
emit('mis-14',doc(R,s1,tables=[T2(R),T3(R),t4]),truth(R,drop={'R'},expected_findings=[{'what':'table_incomplete'}]))
emit('mis-14p',doc(R,s2,tables=[T2(R),T3(R),t4]),truth(R,drop={'R'},expected_findings=[{'what':'table_incomplete'}]))
t3=[r for r in T3(R) if '（七）' not in r[0].t]
emit('mis-tot',doc(R,s1,tables=[T2(R),t3,T4(R)]),truth(R,drop={('A','总计')},expected_findings=[{'what':'table_incomplete'}]))
emit('mis-tot2',doc(R,s2,tables=[T2(R),t3,T4(R)]),truth(R,drop={('A','总计')},expected_findings=[{'what':'table_incomplete'}]))
t3=[r for r in T3(R) if '结转下年度' not in r[0].t]
emit('mis-out',doc(R,s1,tables=[T2(R),t3,T4(R)]),truth(R,drop={('A','结转下年度继续办理')},expected_findings=[{'what':'table_incomplete'}]))
rz=copy.deepcopy(R)
for k in O21:
    for c in range(7):
        rz['A']['总计'][c]-=rz['A'][k][c]; rz['A']["本年新收政府信息公开申请数量"][c]-=rz['A'][k][c]; 
    rz['A'][k]=[0]*7
t3=[r for r in T3(rz) if not any(x in ''.join(c.t for c in r if c.k=='l') for x in('逾期不补正','逾期未按','3.其他'))]
emit('mis-six',doc(rz,s1,tables=[T2(R),t3,T4(R)]),truth(rz,drop={('A',k) for k in O21},expected_findings=[{'what':'table_incomplete'}]))
# period year mismatch
emit('per',doc(R,s1,front_=front(R).replace('2022年','2021年')),truth(R,expected_findings=[{'what':'period_year_mismatch'}]))
emit('per2',doc(R,s1,front_='本报告统计期限为2022年1月1日至12月31日。'),truth(R))
emit('per3',doc(R,s1,front_='统计周期为２０２２年１月１日至２０２２年１２月３１日，除特别说明外。'),truth(R))
emit('per4',doc(R,s1,front_='本报告所列数据统计期限自20221月1日202212月31日。'),truth(R))
# mixed forms: T2 2019 with T3 2021
m=copy.deepcopy(R);m['disc']=R19['disc']
d19=copy.deepcopy(R19)
emit('mix-bc',doc(m,s1,tables=[T2(d19),T3(R),T4(R)]),dict(truth(m),must=['mixed-form']))
emit('mix-bc2',doc(m,s2,tables=[T2(d19),T3(R),T4(R)]),dict(truth(m),must=['mixed-form']))
# rows of both forms in section 2
mm=copy.deepcopy(R);mm['disc']=dict(R['disc'],procurement=R19['disc']['procurement'])
rows=T2(R)+T2(d19)[-3:]
emit('mix-row',doc(mm,s1,tables=[rows,T3(R),T4(R)]),dict(truth(mm),must=['mixed-form']))
emit('mix-rowp',doc(mm,s2,tables=[rows,T3(R),T4(R)]),dict(truth(mm),must=['mixed-form']))
# 2019 form in 2021
old=copy.deepcopy(R19);old['year']=2021
emit('old-form',doc(old,s1),truth(old)); emit('old-formp',doc(old,s2),truth(old))
# two reports
emit('two-s1',doc(R,s1)+'\n\n'+doc(R23,s1),truth(R)); emit('two-s2',doc(R,s2)+'\n'+doc(R23,s2),truth(R)); emit('two-19',doc(R19,s2)+'\n'+doc(R,s1),truth(R19)); emit('two-h',hdoc(R,hplain).replace('</body></html>','')+re.search('<body>(.*)</body>',hdoc(R23,hplain),re.S)[1]+'</body></html>',truth(R),'html')
emit('two-s8',doc(R23,s8v)+'\n'+doc(R,s8v),truth(R23)); emit('two-s9',doc(R23,s6)+'\n'+doc(R19,s6),truth(R23))
# ---------- characters ----------
def tr(t,m): 
    for a,b in m.items(): t=t.replace(a,b)
    return t
for sn in('s1','s2','s8v'):
    d=doc(R,SH[sn])
    emit('c-half-%s'%sn,tr(d,{'（':'(','）':')','：':':','，':',','。':'。','“':'"','”':'"'}),truth(R))
    emit('c-dot-%s'%sn,re.sub(r'(?m)(^|\| |\n)([1-8])\.(?=[一-龥])',lambda m:m[1]+m[2]+'．',d),truth(R))
    emit('c-dot2-%s'%sn,re.sub(r'(^|\| |\n| )([1-8])\.(?=[一-龥])',lambda m:m[1]+m[2]+'. ',d),truth(R))
    emit('c-dot3-%s'%sn,re.sub(r'(^|\| |\n| )([1-8])\.(?=[一-龥])',lambda m:m[1]+'（'+m[2]+'）',d),truth(R))
    emit('c-dot4-%s'%sn,re.sub(r'(^|\| |\n| )([1-8])\.(?=[一-龥])',lambda m:m[1]+m[2],d),truth(R))
    emit('c-dot5-%s'%sn,re.sub(r'(^|\| |\n| )([1-8])\.(?=[一-龥])',lambda m:m[1],d),truth(R))
    emit('c-kangxi-%s'%sn,tr(d,{'一':'⼀','二':'⼆','人':'⼈','文':'⽂','行':'⾏','门':'⻔','见':'⻅','民':'⺠','长':'⻓','自':'⾃','不':'不','公':'公','无':'⽆','大':'⼤','立':'⽴','用':'⽤','水':'⽔','日':'⽇','月':'⽉'}),truth(R))
    emit('c-nbsp-%s'%sn,d.replace('政府信息','政府\u200b信息').replace('行政','\u00a0行政').replace('第二十条','\u3000第二十条\ufeff'),truth(R))
    emit('c-fw-%s'%sn,re.sub(r'(?m)(?<![\d.])\d+(?=\s*(\||$|\s))',lambda m:''.join(chr(ord(c)+0xfee0) for c in m[0]),d),truth(R))
    emit('c-q-%s'%sn,d.replace('\n一、','\n????一、').replace('（一）主','????????（一）主'),truth(R))
    emit('c-bom-%s'%sn,'\ufeff'+d.replace('\n','\r\n'),truth(R))
T2S=dict(zip('条规项内容处决数强费万单这计关为于组织机构类启补仍确访举报诉业务过权护稳总结转续办书归审复议维纠还尚开门长县临设实会议师许动发现临渡与产东从众优传偿儿党册军农决净减凭创则别劝务动劳势区医华协单卖占却厂历压县参双变号听员响围国图圆场坏块备复头奖妇学宁实审对导将层属岁币师帐带帮干广庆库应废开异张强归录彻径总态恶恳您惩战户执扩扬扰护报担拟择损换据','條規項內容處決數強費萬單這計關為於組織機構類啟補仍確訪舉報訴業務過權護穩總結轉續辦書歸審復議維糾還尚開門長縣臨設實會議師許動發現臨渡與產東從眾優傳償兒黨冊軍農決淨減憑創則別勸務動勞勢區醫華協單賣佔卻廠歷壓縣參雙變號聽員響圍國圖圓場壞塊備復頭獎婦學寧實審對導將層屬歲幣師帳帶幫干廣慶庫應廢開異張強歸錄徹徑總態惡懇您懲戰戶執擴揚擾護報擔擬擇損換據'))
T2S.update({'公':'公','编':'編','现':'現','结':'結','类':'類','无':'無','举':'舉','诉':'訴','信':'信','获':'獲','确':'確','认':'認','继':'繼','续':'續','网':'網','站':'站','实':'實','质':'質','点':'點','线':'線','热':'熱','转':'轉','单':'單','时':'時','够':'夠','读':'讀','较':'較','强':'強','检':'檢','丰':'豐','邮':'郵','电':'電','话':'話','疑':'疑','问':'問','题':'題','进':'進','况':'況','济':'濟','训':'訓','组':'組','题':'題','发':'發','关':'關','请':'請','联':'聯','系':'係','给':'給','订':'訂','没':'沒','内':'內','团':'團','从':'從','会':'會','众':'眾','号':'號','临':'臨','掌握':'掌握','岭':'嶺','块':'塊','达':'達','额':'額','范':'範','围':'圍','购':'購','对':'對','违':'違','处':'處','罚':'罰','犯':'犯','审':'審','维':'維','纠':'糾','经':'經','议':'議','讼':'訟','个':'個','征':'徵','该':'該','样':'樣','调':'調','应':'應','当':'當','条':'條','献':'獻','规':'規','章':'章','统':'統','计':'計','报':'報','业':'業','监':'監','督':'督','务':'務','员':'員','参':'參','术':'術'})
trad=lambda t:''.join(T2S.get(c,c) for c in t)
emit('c-trad',trad(doc(R,s1)),truth(R,organ_aliases=[trad(o)]))
emit('c-big5',trad(hdoc(R,hplain)).replace('utf-8','big5').encode('big5','xmlcharrefreplace'),truth(R,organ_aliases=[trad(o)]),'html')
PY={'复':'fù','议':'yì','处':'chǔ','关':'guān','开':'kāi','数':'shù','结':'jié','机':'jī','报':'bào','规':'guī','总':'zǒng','业':'yè','转':'zhuǎn','维':'wéi','织':'zhī'}
emit('c-pinyin',''.join((T2S.get(c,c)+'('+PY[c]+')') if c in PY else T2S.get(c,c) for c in doc(R,s1)),truth(R,organ_aliases=[trad(o)],organ=None))
emit('c-dash',doc(R,s2).replace(' 0 |',' — |'),truth(R)); emit('c-dash2',doc(R,s1).replace('\n\n0\n','\n\n－\n').replace('\n0\n','\n—\n'),truth(R))
emit('c-slash',doc(R,s2).replace(' 0 |',' / |'),truth(R)); emit('c-wu',doc(R,s2).replace(' 0 |',' 无 |'),truth(R))
emit('c-jian',re.sub(r'(?<= )(\d+) \|',r'\1件 |',doc(R,s2).replace('382.46','382.46万元')),truth(R))
# ---------- numbers ----------
def mod(R,f,which=0):
    T=[T2(R),T3(R),T4(R)]; T=copy.deepcopy(T); f(T); return T
def setv(T,lab,i,t):
    for tb in T:
        for r in tb:
            ls=[c.t for c in r if c.k!='v']
            if ls and lab in ls[-1] and any(c.k=='v' for c in r): [c for c in r if c.k=='v'][i].t=t
def f1(T): setv(T,'行政许可',0,'1,538'); setv(T,'规范性文件',0,'5（其中修订 2 件）'); setv(T,'规范性文件',2,'31（含自然失效 9 件）'); setv(T,'行政处罚',0,'47宗'); setv(T,'事业性收费',0,'3824600元')
for sn in('s1','s2','s3','s8','s12'): emit('n-a-%s'%sn,doc(R,SH[sn],tables=mod(R,f1)),truth(R))
emit('n-a-h',hdoc(R,hplain,T=mod(R,f1)),truth(R),'html')
def f2(T): setv(T,'事业性收费',0,'382.46万元'); setv(T,'行政强制',0,'0件'); setv(T,'行政许可',0,'1538件/次')
for sn in('s1','s2','s8'): emit('n-b-%s'%sn,doc(R,SH[sn],tables=mod(R,f2)),truth(R))
def f3(T): setv(T,'行政许可',1,'-7'); setv(T,'行政强制',1,'+12'); setv(T,'其他对外',1,'增3')
def f3(T): setv(T,'行政强制',1,'+12'); setv(T,'其他对外',1,'+3'); setv(T,'政府集中采购',1,'6402.815037万元'); setv(T,'行政许可',2,'20,415')
for sn in('s1','s2','s8','s12','s9s'): emit('n-c-%s'%sn,doc(R19,SH[sn],tables=mod(R19,f3)),truth(R19))
# blanks for zeros: grid sources
def blank(T):
    for tb in T:
        for r in tb:
            for c in r:
                if c.k=='v' and c.t=='0': c.t=''
nulls={('A',k,c) for k,v in R['A'].items() for c,x in zip(COLS,v) if x==0}|{('D',r,c) for r,cs in R['disc'].items() for c,x in cs.items() if x==0}|{('R',k,c) for k,v in R['rv'].items() for c,x in zip(['upheld','corrected','other','pending','total'],v) if x==0}
for sn in('s2','s3','s12','s6f'): emit('n-blank-%s'%sn,doc(R,SH[sn],tables=mod(R,blank)),truth(R,null=nulls))
for hn,h in dict(plain=hplain,sh=hsh,word=hword,empty=hempty).items(): emit('n-blank-h%s'%hn,hdoc(R,h,T=mod(R,blank)),truth(R,null=nulls),'html')
# blank rows in one-a-line: everything unreadable or right
emit('n-blank-s1',doc(R,s1n,tables=mod(R,blank)),truth(R,null=nulls,acceptable_null=['applications','disclosure','review']))
emit('n-blank-s8',doc(R,s8,tables=mod(R,blank)),truth(R,null=nulls,acceptable_null=['applications','disclosure','review']))
# ---------- labels ----------
def relabel(T,m):
    for tb in T:
        for r in tb:
            for c in r:
                for a,b in m.items(): c.t=c.t.replace(a,b)
L1={'行政规范性文件':'规范性文件','本年制发件数':'本年度制发件数','本年处理决定数量':'本年度处理决定数量','现行有效件数':'现行有效件','属于四类过程性信息':'过程性信息','属于三类内部事务信息':'内部事务信息','危及“三安全一稳定”':'三安全一稳定','要求行政机关确认或重新出具已获取信息':'重新出具','补正后申请内容仍不明确':'申请内容不明确','社会公益组织':'社会公益','四、结转下年度':'四、结转下一年度','（七）总计':'（七）合计','1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请':'1.逾期不补正','2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请':'2.逾期不缴费'}
L2={'（六）其他处理':'（六）其他','本年度办理结果':'本年办理结果','属于行政执法案卷':'行政执法案卷','属于行政查询事项':'行政查询事项','信访举报投诉类申请':'信访、举报、投诉类申请','属于国家秘密':'国家秘密','无正当理由大量反复申请':'无正当理由大量反复申请公开'}
L3={'予以公开':'予以公开答复','本机关不掌握相关政府信息':'本机关不掌握相关信息','没有现成信息需要另行制作':'没有现成信息，需另行制作','其他法律行政法规禁止公开':'其他法律、行政法规禁止公开','（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）':''}
for ln,L in dict(l1=L1,l2=L2,l3=L3).items():
    for sn in('s1','s2','s8','s8v','s12','s3'):
        emit('l-%s-%s'%(ln,sn),doc(R,SH[sn],tables=mod(R,lambda T:relabel(T,L))),truth(R))
    emit('l-%s-h'%ln,hdoc(R,hplain,T=mod(R,lambda T:relabel(T,L))),truth(R),'html')
B1={'本年新制作数量':'本年新制作数','本年新公开数量':'本年新 公开数','上一年项目数量':'上一年项目数','本年增/减':'本年增减','采购总金额':'中标总金额','其他对外管理服务事项':'其他对外管理 服务事项'}
for sn in('s1','s2','s8','s12'): emit('l-b1-%s'%sn,doc(R19,SH[sn],tables=mod(R19,lambda T:relabel(T,B1))),truth(R19))
# 本年项目数量 instead, change absent
def cur(R):
    rr=copy.deepcopy(R)
    for k in('licensing','other_services','penalty','coercion'): x=rr['disc'][k]; rr['disc'][k]=dict(this_year_items=x['last_year_items'],decisions=x['decisions'])
    rr['disc']['fees']=dict(this_year_items=21)
    T=T2(R);o=[]
    for r in T:
        h=[c.t for c in r]
        if '上一年项目数量' in h and '处理决定数量' in h: r=[r[0],C('本年项目数量','h',1,2),C('处理决定数量','h')]
        elif '上一年项目数量' in h: r=[r[0],C('本年项目数量','h',1,3)]
        elif h[0] in('行政许可','其他对外管理服务事项','行政处罚','行政强制'): r=[r[0],C(r[1].t,'v',1,2),r[3]]
        elif h[0]=='行政事业性收费': r=[r[0],C(r[1].t,'v',1,3)]
        o.append(r)
    return rr,o
rr,o2=cur(R19)
for sn in('s1','s2','s8'): emit('l-cur-%s'%sn,doc(rr,SH[sn],tables=[o2,T3(R19),T4(R19)]),truth(rr))
def extra(T): 
    T[0].insert(4,[C('其他主动公开文件'),V(77),V(1),V(90)])
    T[0].insert(0,[C('单位：临渡市住房和城乡建设局 2022年度','c',1,4)])
    T[1].append([C('注：本表含上年度结转数量3件','c',1,10)])
for sn in('s1','s2','s3','s8'): emit('l-extra-%s'%sn,doc(R,SH[sn],tables=mod(R,extra)),truth(R))
def zeroh(T):
    for i,r in enumerate(T[0]):
        if '收费金额' in r[-1].t: T[0][i]=[r[0],r[1]]
        if '（八）' in r[0].t: T[0][i]=[C(r[0].t,'c'),V(0),V(0),V(0)]
for sn in('s1','s2'): emit('l-zeroh-%s'%sn,doc(R,SH[sn],tables=mod(R,zeroh)),truth(R))
def subt(T):
    T[2]=T[2]+[[C('注：行政诉讼含上年未审结2件','c',1,15)]]
for sn in('s1','s2','s8'): emit('l-note4-%s'%sn,doc(R,SH[sn],tables=mod(R,subt)),truth(R))
# ---------- no reports ----------
NR=lambda **k:dict(dict(is_report=False,form=None,expected_findings=[{'what':'not_a_report'}]),**k)
emit('x-news','临渡市召开政府信息公开工作推进会\n来源：临渡日报 时间：2023-03-02\n近日，临渡市召开政府信息公开工作推进会，总结2022年全市政府信息公开工作情况，安排部署2023年重点任务。会议指出，2022年全市共收到政府信息公开申请312件，办结308件。\n会议要求，各单位要高度重视，认真编制年度报告。（记者 李一）',NR())
emit('x-notice','关于做好2022年政府信息公开工作年度报告编制发布工作的通知\n各区县人民政府，市政府各部门：\n根据《中华人民共和国政府信息公开条例》规定，现就做好2022年度政府信息公开工作年度报告编制工作有关事项通知如下：\n一、报告内容\n年度报告应包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。\n二、时间要求\n请各单位于2023年1月15日前报送。\n三、统计期限\n自2022年1月1日起至2022年12月31日止。\n临渡市人民政府办公室\n2022年12月20日',NR())
emit('x-notice2','关于2022年政府信息公开工作年度报告有关事项的通知\n各单位：\n请各单位按照附件格式填报。\n附件：政府信息公开工作年度报告格式\n一、总体情况\n二、主动公开政府信息情况\n'+s1(mod(R,lambda T:[setattr(c,'t','') for tb in T for r in tb for c in r if c.k=='v'])[0])+'\n三、收到和处理政府信息公开申请情况\n'+s1(mod(R,lambda T:[setattr(c,'t','') for tb in T for r in tb for c in r if c.k=='v'])[1])+'\n四、政府信息公开行政复议、行政诉讼情况\n'+s1(T4(R)[:3])+'\n五、存在的主要问题及改进情况\n六、其他需要报告的事项',NR())
uni='临渡师范学院2021-2022学年信息公开工作年度报告\n根据《高等学校信息公开办法》和教育部有关要求，编制本报告。统计期限为2021年9月1日至2022年8月31日。\n一、概述\n学校高度重视信息公开工作，全年主动公开信息1834条。\n二、主动公开情况\n（一）招生信息公开情况。公开招生章程2份。\n（二）财务信息。公开预决算2次。\n三、依申请公开情况\n本学年收到信息公开申请3件，均已答复。\n四、对信息公开的评议情况\n无。\n五、存在的主要问题和改进情况\n公开渠道有待拓展。\n六、清单事项公开情况\n见附表。'
emit('x-uni',uni,NR())
bl=mod(R,lambda T:[setattr(c,'t','') for tb in T for r in tb for c in r if c.k=='v'])
blank_doc='××市政府信息公开工作年度报告\n（XXXX年度）\n'+'\n'.join([HEADS[0],HEADS[1],s2(bl[0]),HEADS[2],s2(bl[1]),HEADS[3],s2(bl[2]),HEADS[4],HEADS[5]])
emit('x-blank',blank_doc,NR())
emit('x-blank2','中华人民共和国政府信息公开工作年度报告格式\n'+'\n'.join([HEADS[0],HEADS[1],s2(bl[0]),HEADS[2],s2(bl[1]),HEADS[3],s2(bl[2]),HEADS[4],HEADS[5]]),NR())
emit('x-guide','临渡市住房和城乡建设局政府信息公开指南\n为了更好地提供政府信息公开服务，依据条例编制本指南。\n一、公开范围\n机构职能、规范性文件等。\n二、依申请公开\n申请人可通过当面、信函方式提出申请。受理机构电话：0559-6612038。\n三、不予公开\n涉及国家秘密的不予公开。',NR())
emit('x-zc','临渡市住房和城乡建设局政府信息公开工作自查报告\n根据通知要求，我局对2022年政府信息公开工作进行了自查，现将情况报告如下：\n一、基本情况\n全年公开信息420条。\n二、存在问题\n更新不及时。\n三、整改措施\n加强管理。',NR())
st=['统计指标','单位','统计数','一、主动公开情况','——','——','（一）主动公开政府信息数','条','2381','其中：主动公开规范性文件数','条','12','制发规范性文件总数','件','12','（二）通过不同渠道和方式公开政府信息的情况','——','——','1.政府公报公开政府信息数','条','0','2.政府网站公开政府信息数','条','2105','二、回应解读情况','——','——','（一）回应公众关注热点或重大舆情数','次','4','三、依申请公开情况','——','——','（一）收到申请数','件','37','1.当面申请数','件','2','2.传真申请数','件','0','（二）申请办结数','件','36','1.按时办结数','件','36','2.延期办结数','件','0','（三）申请答复数','件','36','1.属于已主动公开范围数','件','5','2.同意公开答复数','件','20','3.同意部分公开答复数','件','3','4.不同意公开答复数','件','2','5.不属于本行政机关公开数','件','4','6.申请信息不存在数','件','2','四、行政复议数量','件','1','（一）维持具体行政行为数','件','1','（二）被依法纠错数','件','0','五、行政诉讼数量','件','0','六、举报投诉数量','件','0','七、依申请公开信息收取的费用','万元','0','八、机构建设和保障经费情况','——','——','（一）政府信息公开工作专门机构数','个','1']
y14='\n'.join(['临渡市住房和城乡建设局2016年政府信息公开工作年度报告','根据条例规定，编制本报告。统计期限自2016年1月1日至2016年12月31日。','一、概述','2016年，我局认真推进政府信息公开工作。','二、主动公开政府信息情况','全年主动公开政府信息2381条。','三、依申请公开政府信息情况','全年收到申请37件，办结36件，其中同意公开20件、部分公开3件、不予公开2件。','四、行政复议和行政诉讼情况','行政复议1件，维持1件，未发生行政诉讼。','五、存在的主要问题及改进情况','更新不及时。','附表：政府信息公开情况统计表'])
p14=dict(is_report=True,form='pre2019',organ='临渡市住房和城乡建设局',year=2016,expected_findings=[])
emit('y14-s1',y14+'\n'+'\n\n'.join(st),p14)
rows14=[st[i:i+3] for i in range(0,len(st),3)]
emit('y14-s2',y14+'\n'+'\n'.join(' | '.join(r)+' |' for r in rows14),p14)
emit('y14-h','<html><head><meta charset=utf-8></head><body>'+''.join('<p>%s</p>'%x for x in y14.split('\n'))+'<table>'+''.join('<tr>'+''.join('<td>%s</td>'%c for c in r)+'</tr>' for r in rows14)+'</table></body></html>',p14,'html')
emit('y14-s8',y14+'\n'+'\n'.join(' '.join(r) for r in rows14),p14)
mj=doc(R,s1).encode('utf-8').decode('gb18030','ignore')
emit('z-mojibake',mj,dict(is_report=False,form=None,expected_findings=[{'what':'encoding_damaged'}]))
emit('z-q',re.sub('[^\x00-\x7f]','?',doc(R,s1)),dict(is_report=False,form=None,expected_findings=[{'what':'encoding_damaged'}]))
emit('z-mojih','<html><head><meta charset=utf-8></head><body>'+hdoc(R,hplain).encode('utf-8').decode('gb18030','ignore')+'</body></html>',dict(is_report=False,form=None,expected_findings=[{'what':'encoding_damaged'}]),'html')
# real contradictions must be found, in several shapes
bad=copy.deepcopy(R);bad['A']['部分公开'][6]+=1
bt=truth(bad,expected_findings=[{'what':'row_total_mismatch','figures':{'printed_total':bad['A']['部分公开'][6],'sum_of_columns':sum(bad['A']['部分公开'][:6])}}])
for sn in('s1','s2','s3','s8v','s12','s7'): emit('e-row-%s'%sn,doc(bad,SH[sn],pros=prose(R)),bt)
# prose around with table-like words
pp=prose(R)+['行政许可方面，全年作出行政许可决定1538件，行政处罚47件，行政强制0件。行政事业性收费382.46万元。','其中自然人申请%d件，商业企业申请%d件。'%(R['A']["本年新收政府信息公开申请数量"][0],R['A']["本年新收政府信息公开申请数量"][1])]
for sn in('s1','s2','s8v','s9s'): emit('p-tab-%s'%sn,doc(R,SH[sn],pros=pp),truth(R))
# 结转下年 wrap rows: header with units rows repeated by pages in text
def pagebreak(T):
    h=T[1][:3]; T[1][16:16]=[[C('- 6 -','c')]]+h
for sn in('s1','s2','s8','s12'): emit('pb-%s'%sn,doc(R,SH[sn],tables=mod(R,pagebreak)),truth(R))
