//! A page and the frames that were saved beside it in one file. It goes through the browser's modules as a message would;
//! what is said of the source is said of the page. `www/src/saved.ts` writes the same.

use super::mail;
use crate::document::Document;
use crate::input;
use crate::limits::MAX_INPUT_BYTES;
use crate::notice::Notice;
use crate::place::Place;
use crate::read::html;

/// What such a file begins with; the number of frames that are not in it follows.
const HEAD: &str = "MIME-Version: 1.0\r\nX-Gouji-Frames-Unread: ";

/// The lengths of the pages follow, then an empty line and the pages: no border, as a page may hold whatever that is.
const LENGTHS: &str = "\r\nX-Gouji-Lengths:";

const END: &str = "\r\n\r\n";

/// More than there is beside the pages and their lengths.
const ROOM: usize = 256;

/// More than a length takes.
const LENGTH: usize = 16;

/// The page and its frames in one, as many as may be read at once; the page itself where there were none.
pub fn joined(page: Vec<u8>, frames: &[Option<Vec<u8>>]) -> Vec<u8> {
    if frames.is_empty() {
        return page;
    }
    let mut room = MAX_INPUT_BYTES.saturating_sub(page.len() + ROOM);
    let fits = |frame: &&Vec<u8>| {
        let rest = room.checked_sub(frame.len() + LENGTH);
        room = rest.unwrap_or(room);
        rest.is_some()
    };
    let kept: Vec<&Vec<u8>> = frames.iter().flatten().filter(fits).collect();
    let unread = frames.len() - kept.len();
    let pages: Vec<&[u8]> = std::iter::once(&page).chain(kept).map(Vec::as_slice).collect();
    let lengths: String = pages.iter().map(|page| format!(" {}", page.len())).collect();
    let head = format!("{HEAD}{unread}{LENGTHS}{lengths}{END}");
    [head.as_bytes()].into_iter().chain(pages).collect::<Vec<_>>().concat()
}

/// The page of such a file; `None` for any other.
pub fn page(bytes: &[u8]) -> Option<&[u8]> {
    pages(bytes)?.1.first().copied()
}

/// Reads such a file, the frames below the page; `None` for any other.
pub fn read(bytes: &[u8]) -> Option<Document> {
    let (unread, pages) = pages(bytes)?;
    let pages = pages.into_iter().map(|page| mail::told(input::decode(page, None), html::read));
    let mut document = pages.reduce(mail::append)?;
    document.notices.extend(notice(unread));
    Some(document)
}

/// The number of frames that are not in it, and the pages that are.
fn pages(bytes: &[u8]) -> Option<(usize, Vec<&[u8]>)> {
    let head = bytes.strip_prefix(HEAD.as_bytes())?;
    let end = head.windows(END.len()).position(|window| window == END.as_bytes())?;
    let (head, mut rest) = (head.get(..end)?, head.get(end + END.len()..)?);
    let (unread, lengths) = std::str::from_utf8(head).ok()?.split_once(LENGTHS)?;
    let mut pages = Vec::new();
    for length in lengths.split_ascii_whitespace() {
        let (page, after) = rest.split_at_checked(length.parse().ok()?)?;
        pages.push(page);
        rest = after;
    }
    rest.is_empty().then_some((unread.parse().ok()?, pages))
}

/// Says how many frames are not in it.
fn notice(unread: usize) -> Option<Notice> {
    let zh = format!(
        "和网页一起存下来的文件夹里，有 {unread} 个框架里的页面没有读出来。请直接给那个页面，或在浏览器里全选、复制，粘贴到这里。"
    );
    let en = format!(
        "Pages of frames saved with this page that could not be read: {unread}. Give such a page itself, or copy and paste its text."
    );
    (unread > 0).then(|| Notice::new("frame-unread", zh, en, Place::whole()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_again_and_what_does_not_fit_is_said() {
        let page_of = b"<p>a\r\n\r\n--b\r\n".to_vec();
        let whole = joined(page_of.clone(), &[Some(b"<p>c".to_vec()), Some(Vec::new())]);
        assert_eq!((page(&whole), read(&whole).unwrap().notices), (Some(&page_of[..]), vec![]));
        let part =
            joined(page_of.clone(), &[None, Some(vec![b' '; MAX_INPUT_BYTES]), Some(b"<p>c".to_vec())]);
        assert_eq!(page(&part), Some(&page_of[..]));
        assert!(part.len() < 1000 && read(&part).unwrap().notices[0].text.contains(" 2 个"));
        assert_eq!((page(b"MIME-Version: 1.0\r\n\r\na"), page(&page_of)), (None, None));
        assert_eq!((page(&whole[..whole.len() - 1]), page(&[&whole[..], b" "].concat())), (None, None));
    }
}
