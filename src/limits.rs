//! Every limit in one place, each with its reason. A limit that is hit becomes a notice or an error, never silence.

/// The largest input read. The largest real report met (a saved portal page with inlined images) is about 30 MB.
pub const MAX_INPUT_BYTES: usize = 64 << 20;

/// Rows of one grid. The largest official table has 28; whole-year directories pasted along have some thousands.
pub const MAX_GRID_ROWS: u32 = 20_000;

/// Columns of one grid. The official tables have 15 at most; layout tables have more. Bounds `colspan=1e9`.
pub const MAX_GRID_COLUMNS: u32 = 256;

/// Positions covered by all grids of a document together: bounds memory whatever spans claim.
pub const MAX_GRID_POSITIONS: usize = 4_000_000;

/// Text of one document that is looked at, in UTF-8 bytes, each cell and line counted as [`LINE_BYTES`] more. The longest
/// report met has 200 KB, directories of a whole year pasted along some MB. Ten megabytes of dense prose take a gigabyte.
pub const MAX_REPORT_BYTES: usize = 12 << 20;

/// What a cell or line weighs in [`MAX_REPORT_BYTES`] beside its text.
pub const LINE_BYTES: usize = 40;

/// Grids of one document. A portal page has some dozens.
pub const MAX_GRIDS: usize = 10_000;

/// Blocks (paragraphs, grids, media) of one document. A 10 MB text of one-character lines has five million.
pub const MAX_BLOCKS: usize = 2_000_000;

/// Open elements that the HTML reader tracks. Real pages nest less than 100 deep.
pub const MAX_HTML_DEPTH: usize = 2_000;

/// Open elements tracked inside one `svg` or `math`. Drawings nest less than 30 deep.
pub const MAX_FOREIGN_DEPTH: usize = 100;

/// Open groups of rich text that are tracked. Word nests less than 30 deep.
pub const MAX_RTF_DEPTH: usize = 10_000;

/// Open elements of one XML part. Word nests less than 100 deep; the library that reads its files follows 256.
pub const MAX_XML_DEPTH: usize = 1_000;

/// Bytes that reading writes into one XML part beside what is there: signs, numbers of lists, tags in other words. A report
/// has some thousand such places; a list whose text is a megabyte, or a prefix that is, could be written any number of times.
pub const MAX_WRITTEN_BYTES: usize = 16 << 20;

/// Places of one XML part that are changed before it is read. A report has some thousand.
pub const MAX_XML_CHANGES: usize = 500_000;

/// Characters of the text around a list's number: `第%1章` has three. Word's own dialog takes some dozens.
pub const MAX_LIST_TEXT: usize = 250;

/// Lists of one text, what they are made from, and styles, each. A report has some hundred; thirty bytes that name one take a
/// thousand here.
pub const MAX_LISTS: usize = 20_000;

/// Lines of prose that are joined to one paragraph. The longest met has some thirty; each place within it is looked up line by
/// line.
pub const MAX_JOINED_LINES: usize = 100;

/// Large pictures of one page, each looked at by itself. A page has room for some dozens side by side.
pub const MAX_PAGE_PICTURES: usize = 300;

/// Characters of label text that one table's alignment looks at; the largest official table has about 600.
pub const MAX_TABLE_LABEL_CHARS: usize = 6_000;

/// Cells that one repair may change. Beyond three, as the statistics offices found, a person has to look.
pub const MAX_REPAIR_CHANGES: usize = 3;

/// Sets of cells looked at for one group of contradictions; a table with three errors needs some thousands.
pub const MAX_REPAIR_STEPS: usize = 60_000;

/// Changes of a number of the prose that are tried: each costs asking the rules again.
pub const MAX_CLAIM_REPAIRS: usize = 9;

/// Repairs shown where several would do.
pub const MAX_REPAIRS_SHOWN: usize = 3;

/// Pages of one PDF or OFD. The longest report met has about 60.
pub const MAX_PAGES: usize = 2_000;

/// Glyphs, and ruling lines, of one page. A dense page of small print has some 5,000.
pub const MAX_PAGE_GLYPHS: usize = 200_000;

/// Steps of drawing one page of a PDF, forms within forms counted as often as they are drawn. A dense page has some 20,000.
pub const MAX_PAGE_STEPS: u64 = 10_000_000;

/// Forms within forms of one PDF, each draw gone through once to know what its page would cost. A file of reports has some
/// hundred.
pub const MAX_FORM_DRAWS: usize = 500_000;

/// Filled fields of one page that are looked for among what is drawn. A form has some hundred.
pub const MAX_PAGE_FIELDS: usize = 500;

/// Characters looked at in the table of one font. The largest fonts have 65,535 glyphs; Unicode has 150,000 characters.
pub const MAX_FONT_CHARACTERS: usize = 200_000;

/// One part of a package, unpacked. The main part of a hundred-page Word report is about 5 MB.
pub const MAX_PART_BYTES: u64 = 128 << 20;

/// Entries of one archive. A county's collected reports are some hundreds.
pub const MAX_ENTRIES: usize = 10_000;

/// All files of one archive, unpacked, archives inside it included.
pub const MAX_UNPACKED_BYTES: u64 = 512 << 20;

/// How often larger than its archive a file may become. Text shrinks 10 to 30 times, a table of noughts 100 times.
pub const MAX_UNPACK_RATIO: u64 = 1_000;

/// Archives inside archives: a city's archive of its counties' archives.
pub const MAX_ARCHIVE_DEPTH: usize = 2;

/// Findings of one rule. A report full of errors has some dozens; ten thousand would be read by nobody and drawn by no page.
pub const MAX_FINDINGS: usize = 200;

/// Places of one finding. The official tables have 200 cells; a page may have any number of attachments.
pub const MAX_PLACES: usize = 1_000;
