/** A full report, made up from case 09: 200 cells, 70 numbers in the prose, 40 findings. The bench of the site and a test of the view take it. */
import { readFileSync } from "node:fs";

const text = readFileSync(new URL("../tests/cases/09-contradictions.txt", import.meta.url), "utf8");

/** Rows of table three whose totals are made wrong. */
const WRONG = ["4.保护第三方", "1.本机关不掌握", "2.没有现成信息", "1.信访举报", "1.申请人无正当理由", "一、本年新收", "四、结转下年度"];

const OVERVIEW = [
  "主动公开方面,全年通过门户网站主动公开政府信息1268条,其中政策解读26条、会议纪要18条、规划计划14条、财政信息52条、人事信息31条、其他信息1127条;政务微信发布870条,政务微博发布412条,召开新闻发布会6场,回应社会关切35次。",
  "依申请公开方面,自然人申请309件,法人或其他组织申请14件;当面申请20件,信函申请90件,网上申请207件。不予公开的,保护第三方合法权益9件。无法提供的,本机关不掌握55件,没有现成信息需要另行制作6件。不予处理的,信访举报投诉17件。",
  "办理结果方面,共办结政府信息公开申请305件,按时办结率100%;制发行政规范性文件7件、废止3件,现行有效44件;作出行政许可处理决定3045件、行政处罚处理决定515件、行政强制处理决定8件。",
  "行政复议方面,因政府信息公开工作被申请行政复议6件,其中结果维持2件,结果纠正2件,其他结果1件,尚未审结1件;提起行政诉讼3件,其中未经复议直接起诉2件,复议后起诉1件。",
  "政府信息管理方面,清理公文318份,调整公开属性46份,修订制度5项;平台建设方面,改版栏目12个,新增专题3个,全年访问量达21万次,办理网民留言182条;监督保障方面,组织培训4次,培训干部260人次,开展检查2轮,发现问题37个,整改37个,社会评议满意率98.6%。",
];
const PROBLEMS = [
  "一是公开的时效性不强,抽查的120条信息中有9条超过20个工作日才公开;二是政策解读的形式单一,26条解读里图解只有4条;四是基层的业务能力有差距,9个乡镇中有3个没有专人。",
  "2022年将完善制度3项,组织培训6次,开展检查4轮,并把公开工作纳入年度考核。",
];

/** One more in the last figure of the row. */
const oneMore = (row: string): string => row.replace(/(\d+)((?: \|)+ ?)$/, (_, n: string, rest: string) => `${Number(n) + 1}${rest}`);

const lines = text.split("\n").flatMap((row) => {
  if (row.startsWith("2021年通过门户网站")) return [row, ...OVERVIEW];
  if (row.startsWith("办理质量有待提高")) return [row, ...PROBLEMS];
  return [WRONG.some((label) => row.includes(label)) ? oneMore(row) : row];
});

export const fullReport = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${lines[0]}</title></head><body>
${lines.map((line) => `<p>${line}</p>`).join("\n")}
</body></html>
`;
