; What the setup says, in English and in Spanish.

LangString WELCOME ${LANG_ENGLISH} "This puts IMR Binder on this computer, for you alone. No administrator is needed, and nothing is sent anywhere.$\r$\n$\r$\nAn older version is replaced. Your binders and your settings stay as they are."
LangString WELCOME ${LANG_SPANISH} "Esto pone IMR Binder en esta computadora, solo para usted. No hace falta un administrador, y no se envía nada a ninguna parte.$\r$\n$\r$\nUna versión anterior se reemplaza. Sus carpetas y sus ajustes quedan como están."

LangString WHAT_STAYS ${LANG_ENGLISH} "The program goes. Your binders and your settings stay where they are."
LangString WHAT_STAYS ${LANG_SPANISH} "El programa se quita. Sus carpetas y sus ajustes quedan donde están."

LangString IS_RUNNING ${LANG_ENGLISH} "IMR Binder is open. Close it, then choose Retry."
LangString IS_RUNNING ${LANG_SPANISH} "IMR Binder está abierto. Ciérrelo y luego elija Reintentar."

LangString TOO_OLD ${LANG_ENGLISH} "IMR Binder needs 64-bit Windows 10, version 1809, or a newer one. Nothing was changed."
LangString TOO_OLD ${LANG_SPANISH} "IMR Binder necesita Windows 10 de 64 bits, versión 1809, o uno más nuevo. No se cambió nada."

LangString NOT_REMOVED ${LANG_ENGLISH} "The older version could not be removed, so the new one was not put in. Your binders and your settings stay as they are. Restart the computer and try again."
LangString NOT_REMOVED ${LANG_SPANISH} "No se pudo quitar la versión anterior, así que no se puso la nueva. Sus carpetas y sus ajustes quedan como están. Reinicie la computadora e intente otra vez."
