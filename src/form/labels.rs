//! The labels of the official tables, folded, with the variants met in real reports.

/// Folded texts before which a whole report on one line is cut.
pub const BREAKS: &[&str] = &[
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "四、因政府信息公开工作被申请",
    "五、存在的主要问题",
    "五、政府信息公开工作存在的",
    "六、其他需要报告的事项",
    "第二十条第(一)项",
    "第二十条第(五)项",
    "第二十条第(六)项",
    "第二十条第(八)项",
    "第二十条第(九)项",
    "(本列数据的勾稽关系",
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "三、本年度办理结果",
    "四、结转下年度继续办理",
];
