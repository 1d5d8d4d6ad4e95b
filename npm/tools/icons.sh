#!/bin/sh
# Makes the icons and the picture for previews out of www/public/icon.svg and docs/img/result.png, by ImageMagick.
# The fonts are Debian's fonts-noto-cjk. Run at the root: sh npm/tools/icons.sh
set -eu
cd www/public
mkdir -p icons
for size in 180 192 512; do convert -background none -density 1600 icon.svg -resize "${size}x${size}" "icons/$size.png"; done
# A maskable icon may lose a fifth on every side.
convert -background none -density 1600 icon.svg -resize 310x310 -background '#fffefa' -gravity center -extent 512x512 icons/maskable.png

serif=/usr/share/fonts/opentype/noto/NotoSerifCJK
convert ../../docs/img/result.png -resize 1072x -crop 1072x350+0+355 +repage -bordercolor '#8d867a' -border 1 /tmp/gouji-result.png
convert -size 1200x630 'xc:#ece9e2' -gravity northwest \
  -font "$serif-Bold.ttc" -pointsize 80 -kerning 10 -fill '#b3261a' -annotate +64+28 '勾稽' \
  -font "$serif-Regular.ttc" -kerning 0 -pointsize 34 -fill '#1d1b18' -annotate +64+150 '政府信息公开工作年度报告，哪里对不上，一看便知' \
  -pointsize 24 -fill '#67625a' -annotate +64+206 '文件只在您的电脑上读，不会上传' \
  /tmp/gouji-result.png -geometry +63+268 -composite -colors 128 preview.png
rm /tmp/gouji-result.png
