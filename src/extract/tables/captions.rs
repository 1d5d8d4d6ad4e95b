//! The captions of the disclosure table's parts: 第二十条第（五）项, and the same in other words.

/// Items of the regulations' article 20 that have a part of the table.
const ITEMS: [char; 10] = ['一', '五', '六', '八', '九', '1', '5', '6', '8', '9'];

/// What may stand before an item in its caption, from the item on: 《中华人民共和国政府信息公开条例》第二十条第（五）项.
const BEFORE_ITEM: [&str; 5] = ["第二十条", "第20条", "条例", "政府信息公开", "中华人民共和国"];

/// Words without the captions of the parts: 第二十条第（五）项, 《条例》第二十条第五项, 第（五）项信息.
pub fn strip_captions(words: &str) -> String {
    let mut words = words.replace("信息内容", "").replace("本年度", "本年");
    while let Some(caption) = caption_in(&words) {
        words.replace_range(caption, "");
    }
    words.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// Where the first caption stands in words.
pub fn caption_in(words: &str) -> Option<std::ops::Range<usize>> {
    let item = |(at, _): (usize, &str)| {
        let number = words[at + "第".len()..].chars().next().filter(|c| ITEMS.contains(c))?;
        let end = at + "第".len() + number.len_utf8();
        words[end..].starts_with('项').then_some((at, end + "项".len()))
    };
    let (mut from, mut end) = words.match_indices('第').find_map(item)?;
    for before in BEFORE_ITEM {
        from -= if words[..from].ends_with(before) { before.len() } else { 0 };
    }
    end += if words[end..].starts_with("信息") { "信息".len() } else { 0 };
    Some(from..end)
}

/// Whether nothing but a caption is left, whole, with characters lost: 第二十条（五）, or the end of one that was torn.
pub fn is_caption(name: &str) -> bool {
    name.is_empty() || name == "项" || name.starts_with("第二十条")
}
