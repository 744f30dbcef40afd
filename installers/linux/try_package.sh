#!/bin/bash
# Installs a .deb of IMR Binder in a fresh Debian 12 and uses it there, as a person would.
#
#   sudo bash installers/linux/try_package.sh dist/imr-binder_*.deb [FOLDER]
#
# Needs debootstrap, xvfb, xdotool and imagemagick on this machine. Takes Debian's
# packages from where this machine takes them, or from MIRROR. What it saw goes into
# FOLDER (a new one if left out): the report, a picture of the window, the packet.
set -euo pipefail

deb=$(realpath "$1")
seen=$(realpath -m "${2:-try-package}")
mirror=${MIRROR:-$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    sed -nE 's/^(deb |URIs: *)([a-z]+:[^ ]+).*/\2/p' | head -1 || true)}
screen=:${SCREEN_NUMBER:-77}
root=$(mktemp -d)
x_server=

tidy() {
    if [ -n "$x_server" ]; then kill "$x_server" 2>/dev/null || true; fi
    umount "$root/proc" 2>/dev/null || true
    umount "$root/dev/shm" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap tidy EXIT

inside() { chroot "$root" "$@"; }
as_worker() {
    chroot --userspec=worker:worker "$root" env -i HOME=/home/worker USER=worker \
        LANG=C.UTF-8 PATH=/usr/bin:/bin DISPLAY="$screen" "$@"
}
installed() {
    # Every path of the system but for what packages leave in logs and caches.
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp \
        -o -path ./home -o -path ./var/cache -o -path ./var/log \
        -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune -o -print) | sort
}
now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f s", b - a }'; }

chmod 755 "$root"
mkdir -p "$seen"
exec > >(tee "$seen/report.txt") 2>&1

echo "1. A fresh Debian 12"
debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$mirror" \
    > "$seen/debootstrap.log" 2>&1
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
rm -f "$root/etc/apt/sources.list"
cp /etc/apt/sources.list "$root/etc/apt/" 2>/dev/null || true
cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
inside useradd --create-home worker

echo "2. Install what it needs, then the program"
inside apt-get update -qq
needed=$(dpkg-deb -f "$deb" Depends)
cp "$deb" "$root/tmp/imr-binder.deb"
DEBIAN_FRONTEND=noninteractive inside apt-get satisfy -qq -y \
    --no-install-recommends "$needed" > "$seen/needed.log" 2>&1
installed > "$seen/before.txt"
DEBIAN_FRONTEND=noninteractive inside apt-get install -qq -y \
    --no-install-recommends /tmp/imr-binder.deb > "$seen/install.log" 2>&1
echo "   package   $(stat -c %s "$deb" | awk '{ printf "%.0f MB", $1 / 1e6 }')"
echo "   installed $(du -sm "$root/opt/imr-binder" | cut -f1) MiB"
echo "   version   $(as_worker imr-binder --version)"

echo "3. The window"
Xvfb "$screen" -ac -screen 0 1366x768x24 > "$seen/xvfb.log" 2>&1 &
x_server=$!
export DISPLAY=$screen
until xdotool getmouselocation > /dev/null 2>&1; do :; done
for turn in first second; do
    started=$(now)
    as_worker imr-binder &
    timeout 120 xdotool search --sync --onlyvisible --name "IMR Binder" > /dev/null
    echo "   $turn start to window: $(since "$started")"
    xdotool search --onlyvisible --name "IMR Binder" getwindowgeometry | tail -1
    sleep 4
    import -window root "$seen/window-$turn.png"
    pkill -x imr-binder
    while xdotool search --name "IMR Binder" > /dev/null 2>&1; do sleep 0.1; done
done

echo "4. The sample packet, built and verified"
started=$(now)
as_worker imr-binder demo --out /home/worker/sample > "$seen/demo.txt"
echo "   demo: $(since "$started")"
tail -2 "$seen/demo.txt"
cp "$root"/home/worker/sample/*packet.pdf "$seen/packet.pdf"
as_worker sh -c 'imr-binder verify /home/worker/sample/*packet.pdf'

echo "5. Removed again"
DEBIAN_FRONTEND=noninteractive inside apt-get purge -qq -y imr-binder \
    > "$seen/purge.log" 2>&1
installed > "$seen/after.txt"
left=$(comm -13 "$seen/before.txt" "$seen/after.txt")
if [ -n "$left" ]; then
    printf 'LEFT BEHIND:\n%s\n' "$left"
    exit 1
fi
echo "   nothing is left of it but the person's own files:"
(cd "$root/home/worker" && find . -maxdepth 3 -type d | sort | sed 's/^/   /')
