//! The elements that matter to the tree, with what they do: a table, not code.

/// How a start tag behaves inside `<body>` (the WHATWG tree construction rules, grouped).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Runs along in the text: `span`, `font`, custom elements.
    Inline,
    /// A block: ends an open `p`, its end tag ends all in it.
    Block,
    /// `p`.
    Paragraph,
    /// `h1`–`h6`: as a block, and ends a heading it stands directly in.
    Heading,
    /// `li`, `dd`, `dt`: ends the item before it.
    Item,
    /// `table`.
    Table,
    /// `caption`, `colgroup`, `tbody`, `tr`, `td`, …: nothing outside a table.
    TablePart,
    /// No content and no end tag.
    Void,
    /// Content is text up to its own end tag: `script`, `style`, `title`, `iframe`, …
    Raw,
    /// `applet`, `marquee`, `object`: a border for scopes.
    Border,
    /// `button`, `select`: end the one they stand in.
    Control,
    /// `option`, `optgroup`: end the option they stand directly in.
    Choice,
    /// `rb`, `rt`, `rtc`, `rp`: readings beside characters.
    Ruby,
    /// `svg`, `math`: not HTML inside.
    Foreign,
    /// `template`: inert.
    Template,
    /// `html`, `head`, `body`, `frameset`: nothing in the middle of a page.
    Root,
}

macro_rules! tags {
    ($($tag:ident $name:literal $kind:ident,)*) => {
        /// An element known here; all others are `Other`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Tag { $(#[doc = $name] $tag,)* #[doc = "any other"] Other,
            #[doc = "one that was ended in the middle of what is open"] Gone }

        impl Tag {
            /// The element with this lower-case name.
            pub fn from_name(name: &[u8]) -> Self {
                let Ok(name) = std::str::from_utf8(name) else { return Self::Other };
                match name { $($name => Self::$tag,)* _ => Self::Other }
            }

            /// How its start tag behaves.
            pub fn kind(self) -> Kind {
                match self { $(Self::$tag => Kind::$kind,)* Self::Other | Self::Gone => Kind::Inline }
            }
        }
    };
}

tags! {
    Html "html" Root, Head "head" Root, Body "body" Root, Frameset "frameset" Root,
    Address "address" Block, Article "article" Block, Aside "aside" Block, Blockquote "blockquote" Block,
    Center "center" Block, Details "details" Block, Dialog "dialog" Block, Dir "dir" Block, Div "div" Block,
    Dl "dl" Block, Fieldset "fieldset" Block, Figcaption "figcaption" Block, Figure "figure" Block,
    Footer "footer" Block, Form "form" Block, Header "header" Block, Hgroup "hgroup" Block,
    Listing "listing" Block, Main "main" Block, Menu "menu" Block, Nav "nav" Block, Ol "ol" Block,
    Pre "pre" Block, Search "search" Block, Section "section" Block, Summary "summary" Block, Ul "ul" Block,
    P "p" Paragraph,
    H1 "h1" Heading, H2 "h2" Heading, H3 "h3" Heading, H4 "h4" Heading, H5 "h5" Heading, H6 "h6" Heading,
    Li "li" Item, Dd "dd" Item, Dt "dt" Item,
    Table "table" Table,
    Caption "caption" TablePart, Colgroup "colgroup" TablePart, Col "col" TablePart, Thead "thead" TablePart,
    Tbody "tbody" TablePart, Tfoot "tfoot" TablePart, Tr "tr" TablePart, Td "td" TablePart, Th "th" TablePart,
    Area "area" Void, Base "base" Void, Basefont "basefont" Void, Bgsound "bgsound" Void, Br "br" Void,
    Embed "embed" Void, Frame "frame" Void, Hr "hr" Void, Image "image" Void, Img "img" Void,
    Input "input" Void, Keygen "keygen" Void, Link "link" Void, Meta "meta" Void, Param "param" Void,
    Source "source" Void, Track "track" Void, Wbr "wbr" Void,
    Iframe "iframe" Raw, Noembed "noembed" Raw, Noframes "noframes" Raw, Noscript "noscript" Raw,
    Plaintext "plaintext" Raw, Script "script" Raw, Style "style" Raw, Textarea "textarea" Raw,
    Title "title" Raw, Xmp "xmp" Raw,
    Applet "applet" Border, Marquee "marquee" Border, Object "object" Border,
    Button "button" Control, Select "select" Control,
    Option "option" Choice, Optgroup "optgroup" Choice,
    Rb "rb" Ruby, Rt "rt" Ruby, Rtc "rtc" Ruby, Rp "rp" Ruby,
    Svg "svg" Foreign, Math "math" Foreign,
    Template "template" Template,
    Datalist "datalist" Inline, Canvas "canvas" Inline, Xml "xml" Inline,
    Span "span" Inline, Sup "sup" Inline, Sub "sub" Inline, Ruby "ruby" Inline, Label "label" Inline, Del "del" Inline,
    A "a" Inline, Font "font" Inline, B "b" Inline, I "i" Inline, Em "em" Inline,
    Strong "strong" Inline, U "u" Inline, S "s" Inline, Small "small" Inline, Big "big" Inline,
    Code "code" Inline, Tt "tt" Inline, Strike "strike" Inline, Nobr "nobr" Inline,
}

/// How many tags there are.
pub const TAGS: usize = Tag::Gone as usize + 1;

impl Tag {
    /// "Special" in the standard: an end tag of an inline element does not reach past it.
    pub fn is_special(self) -> bool {
        !matches!(self.kind(), Kind::Inline | Kind::Ruby | Kind::Choice | Kind::Foreign)
    }

    /// Its end tag also works across blocks (the adoption agency).
    pub fn is_formatting(self) -> bool {
        self as u8 >= Self::A as u8 && self as u8 <= Self::Nobr as u8
    }

    /// A border for "has an element in scope".
    pub fn is_border(self) -> bool {
        matches!(self.kind(), Kind::Border | Kind::Table)
            || matches!(self, Self::Html | Self::Td | Self::Th | Self::Caption | Self::Select)
    }

    /// Its end may be left out: ended by "generate implied end tags".
    pub fn is_implied(self) -> bool {
        matches!(self.kind(), Kind::Item | Kind::Choice | Kind::Ruby | Kind::Paragraph)
    }

    /// Shown on lines of its own.
    pub fn is_block(self) -> bool {
        matches!(self.kind(), Kind::Block | Kind::Paragraph | Kind::Heading | Kind::Item | Kind::Choice)
            || matches!(self, Self::Marquee | Self::Select)
    }

    /// 1–6 for `h1`–`h6`.
    pub fn level(self) -> Option<u8> {
        (self.kind() == Kind::Heading).then(|| self as u8 - Self::H1 as u8 + 1)
    }

    /// Menus and margins by their very name.
    pub fn is_chrome(self) -> bool {
        matches!(
            self,
            Self::Nav
                | Self::Footer
                | Self::Aside
                | Self::Menu
                | Self::Search
                | Self::Select
                | Self::Datalist
        )
    }

    /// Never shown as running text.
    pub fn is_unseen(self) -> bool {
        matches!(
            self,
            Self::Rt | Self::Rp | Self::Rtc | Self::Xml | Self::Canvas | Self::Svg | Self::Math | Self::Del
        )
    }

    /// HTML that ends foreign content it stands in.
    pub fn breaks_out(self) -> bool {
        match self.kind() {
            Kind::Block | Kind::Paragraph | Kind::Heading | Kind::Table => true,
            Kind::Item | Kind::Root => true,
            _ => matches!(
                self,
                Self::B
                    | Self::Big
                    | Self::Br
                    | Self::Code
                    | Self::Em
                    | Self::Embed
                    | Self::Hr
                    | Self::I
                    | Self::Img
                    | Self::Meta
                    | Self::Nobr
                    | Self::Ruby
                    | Self::S
                    | Self::Small
                    | Self::Span
                    | Self::Strong
                    | Self::Strike
                    | Self::Sub
                    | Self::Sup
                    | Self::Tt
                    | Self::U
            ),
        }
    }
}
