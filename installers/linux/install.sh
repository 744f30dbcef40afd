#!/bin/sh
# Puts IMR Binder, unpacked from the .tar.xz, into your home; no administrator needed.
# With --remove it is taken away again; binders and settings stay where they are.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
home=$data/imr-binder

take_away() {
    rm -rf "$home"
    rm -f "$bin/imr-binder" "$data/applications/imr-binder.desktop"
    rm -f "$data/icons/hicolor/scalable/apps/imr-binder.svg"
}

if [ "${1:-}" = "--remove" ]; then
    take_away
    echo "IMR Binder is removed. Your binders and settings were not touched."
    exit 0
fi

take_away
mkdir -p "$home" "$bin" "$data/applications" "$data/icons/hicolor/scalable/apps"
cp -R "$here/program/." "$home/"
cp "$0" "$home/install.sh"
ln -s "$home/imr-binder" "$bin/imr-binder"
sed "s|^Exec=.*|Exec=\"$home/imr-binder\" --window %F|" "$here/imr-binder.desktop" \
    > "$data/applications/imr-binder.desktop"
cp "$here/imr-binder.svg" "$data/icons/hicolor/scalable/apps/"
echo "IMR Binder is installed. Start it from your menu, or with $bin/imr-binder"
echo "To remove it: sh \"$home/install.sh\" --remove"
