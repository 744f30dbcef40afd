; The setup file for Windows: for one person, without an administrator's word.
;
; setup_file.py gives VERSION, SIZE_KB, FOLDER (the program's folder), REMOVAL (a
; generated list of exactly the files that are installed) and OUT. Binders and
; settings lie elsewhere; no line here names a place where either could be.

Unicode true
ManifestLongPathAware true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma

!define NAME "IMR Binder"
!define PROGRAM "imr-binder"
!define PUBLISHER "The IMR Binder authors"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define OLDEST_BUILD 17763

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define MUI_ICON "imr-binder.ico"
!define MUI_UNICON "imr-binder.ico"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WHAT_STAYS)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!include "words.nsh"

!macro TELL_FILE LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT licence"
!macroend
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!insertmacro TELL_FILE ${LANG_ENGLISH} "Sets up IMR Binder"
!insertmacro TELL_FILE ${LANG_SPANISH} "Instala IMR Binder"

; Ends where the program runs: a file that runs can't be opened for writing.
!macro REFUSE_WHILE_RUNNING EXE
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    ${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\${EXE}" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_RUNNING)" /SD IDCANCEL IDRETRY +3
      SetErrorLevel 1
      Quit
    ${Loop}
  ${EndIf}
!macroend

!macro REFUSE_WHILE_ANY_RUNS
  !insertmacro REFUSE_WHILE_RUNNING "${PROGRAM}.exe"
  !insertmacro REFUSE_WHILE_RUNNING "${PROGRAM}-cli.exe"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
  !insertmacro REFUSE_WHILE_ANY_RUNS
FunctionEnd

; What an older version put here goes first, by that version's own list.
Function RemoveOlder
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR' $0
    ${If} $0 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(NOT_REMOVED)" /SD IDOK
      SetErrorLevel 1
      Quit
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
  ${EndIf}
FunctionEnd

Section
  Call RemoveOlder
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
  CreateShortCut "$SENDTO\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe" "--window"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
SectionEnd

Function un.onInit
  !insertmacro REFUSE_WHILE_ANY_RUNS
FunctionEnd

Section Uninstall
  SetOutPath "$TEMP"
  !include "${REMOVAL}"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$SENDTO\${NAME}.lnk"
  DeleteRegKey HKCU "${ENTRY}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
