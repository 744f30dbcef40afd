#!/usr/bin/env bash
# Signs the app, makes the disk image anew, has Apple check it, and staples the answer.
#
#   IMR_SIGN_IDENTITY   name of the "Developer ID Application" certificate in the keychain
#   IMR_NOTARY_PROFILE  name under which "xcrun notarytool store-credentials" keeps the account
#
# usage: sign_and_notarise.sh "dist/IMR Binder.app" dist/imr-binder-VERSION-macos-arm64.dmg
set -euo pipefail

if [ "$#" -ne 2 ]; then
    echo "usage: $0 APP IMAGE" >&2
    exit 2
fi
app=$1
image=$2
identity=${IMR_SIGN_IDENTITY:?name the certificate that signs}
profile=${IMR_NOTARY_PROFILE:?name the profile of notarytool}
here=$(cd "$(dirname "$0")" && pwd)

sign() {
    codesign --force --timestamp --options runtime --sign "$identity" "$@"
}

# From the inside out: libraries, then the programs, then the app around them.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
    while IFS= read -r -d '' library; do sign "$library"; done
find "$app/Contents/Frameworks" -type d -name '*.framework' -prune -print0 |
    while IFS= read -r -d '' framework; do sign "$framework"; done
find "$app/Contents/MacOS" -type f -print0 |
    while IFS= read -r -d '' program; do
        sign --entitlements "$here/entitlements.plist" "$program"
    done
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

rm -f "$image"
python3 -m dmgbuild -s "$here/dmg_settings.py" -D "app=$app" -D "here=$here" \
    "IMR Binder" "$image"
sign "$image"
xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
xcrun stapler staple "$image"
xcrun stapler validate "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
