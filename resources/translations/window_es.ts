<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
    <context>
        <name>AnswerBand</name>
        <message>
            <source>Add the reason</source>
            <translation>Agregar la razón</translation>
        </message>
        <message>
            <source>Does this page answer reason {n}?</source>
            <translation>¿Esta página responde a la razón {n}?</translation>
        </message>
        <message>
            <source>Is the guideline named on this page?</source>
            <translation>¿Esta página nombra la guía?</translation>
        </message>
        <message>
            <source>Is the treatment asked for on this page?</source>
            <translation>¿Se pide el tratamiento en esta página?</translation>
        </message>
        <message>
            <source>Is the treatment decided on this page?</source>
            <translation>¿Se decide el tratamiento en esta página?</translation>
        </message>
        <message>
            <source>Is this a reason for the refusal?</source>
            <translation>¿Es esto una razón de la negación?</translation>
        </message>
        <message>
            <source>Keep the change</source>
            <translation>Guardar el cambio</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Dejarlo así</translation>
        </message>
        <message>
            <source>Look at what we found, or turn to a page.</source>
            <translation>Vea lo que encontramos, o vaya a una página.</translation>
        </message>
        <message>
            <source>Mark them in the text below, or type them here as they stand.</source>
            <translation>Márquelas en el texto de abajo, o escríbalas aquí tal como están.</translation>
        </message>
        <message>
            <source>Next find ({count})</source>
            <translation>Siguiente hallazgo ({count})</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Reason {n}, as the decision gives it</source>
            <translation>Razón {n}, como la da la decisión</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Retirarlo</translation>
        </message>
        <message>
            <source>Which words of the decision are the reason?</source>
            <translation>¿Qué palabras de la decisión son la razón?</translation>
        </message>
        <message>
            <source>Words of the reason</source>
            <translation>Palabras de la razón</translation>
        </message>
        <message>
            <source>Yes, it is</source>
            <translation>Sí, lo es</translation>
        </message>
        <message>
            <source>Yes, use this page</source>
            <translation>Sí, usar esta página</translation>
        </message>
        <message>
            <source>You agreed to this page</source>
            <translation>Usted confirmó esta página</translation>
        </message>
        <message>
            <source>You agreed: this answers reason {n}</source>
            <translation>Usted confirmó: esto responde a la razón {n}</translation>
        </message>
    </context>
    <context>
        <name>AnswerField</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>AnswerPages</name>
        <message>
            <source>Last page of the answer</source>
            <translation>Última página de la respuesta</translation>
        </message>
        <message>
            <source>Left empty: the exhibit's title.</source>
            <translation>Si queda vacío: el título del documento.</translation>
        </message>
        <message>
            <source>Page {page} alone</source>
            <translation>Solo la página {page}</translation>
        </message>
        <message>
            <source>Pages {first} to {last}</source>
            <translation>Páginas {first} a {last}</translation>
        </message>
        <message>
            <source>What stands there</source>
            <translation>Qué dice ahí</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Add the &amp;mailing date</source>
            <translation>&amp;Agregue la fecha de envío</translation>
        </message>
        <message>
            <source>Add to &amp;calendar</source>
            <translation>Al calenda&amp;rio</translation>
        </message>
        <message>
            <source>By {date}</source>
            <translation>Para el {date}</translation>
        </message>
        <message>
            <source>Counted from the date of the letter.</source>
            <translation>Contado desde la fecha de la carta.</translation>
        </message>
        <message>
            <source>File today and ask for help.</source>
            <translation>Presente la solicitud hoy y pida ayuda.</translation>
        </message>
        <message>
            <source>Get it there by {date}</source>
            <translation>Debe llegar a más tardar el {date}</translation>
        </message>
        <message>
            <source>It counts from the day the decision was sent.</source>
            <translation>Se cuenta desde el día en que se envió la decisión.</translation>
        </message>
        <message>
            <source>No firm date yet</source>
            <translation>Todavía no hay fecha segura</translation>
        </message>
        <message>
            <source>Usual last day: {date}. Do not wait for it.</source>
            <translation>Último día usual: {date}. No espere hasta entonces.</translation>
        </message>
        <message>
            <source>Wh&amp;y this date?</source>
            <translation>¿&amp;Por qué esta fecha?</translation>
        </message>
        <message>
            <source>{left}, for one of several decisions</source>
            <translation>{left}, para una de varias decisiones</translation>
        </message>
    </context>
    <context>
        <name>BesidePanel</name>
        <message>
            <source>A letter asks these questions in writing: {letter}</source>
            <translation>Una carta hace estas preguntas por escrito: {letter}</translation>
        </message>
        <message>
            <source>Change the review</source>
            <translation>Cambiar la revisión</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>For everyone:</source>
            <translation>Para todos:</translation>
        </message>
        <message>
            <source>It does not apply</source>
            <translation>No aplica</translation>
        </message>
        <message>
            <source>It is another review</source>
            <translation>Es otra revisión</translation>
        </message>
        <message>
            <source>It may apply after all</source>
            <translation>Quizás sí aplica</translation>
        </message>
        <message>
            <source>Nothing in your papers calls for these:</source>
            <translation>Nada en sus documentos lleva a estos temas:</translation>
        </message>
        <message>
            <source>Only what you agreed to, or what was read for certain, answers.</source>
            <translation>Solo responde lo que usted confirmó o lo que se leyó con certeza.</translation>
        </message>
        <message>
            <source>Papers here point to:</source>
            <translation>Documentos de aquí apuntan a:</translation>
        </message>
        <message>
            <source>Questions after a denial</source>
            <translation>Preguntas después de una negación</translation>
        </message>
        <message>
            <source>Show the letter</source>
            <translation>Mostrar la carta</translation>
        </message>
        <message>
            <source>Source: {source}. Checked {date}.</source>
            <translation>Fuente: {source}. Revisado el {date}.</translation>
        </message>
        <message>
            <source>This binder is for: {road}</source>
            <translation>Esta carpeta es para: {road}</translation>
        </message>
        <message>
            <source>This is not known yet</source>
            <translation>Todavía no se sabe</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>What else to know</source>
            <translation>Qué más saber</translation>
        </message>
        <message>
            <source>Which review it is</source>
            <translation>Qué revisión es</translation>
        </message>
        <message>
            <source>Worth knowing besides</source>
            <translation>También vale la pena saber</translation>
        </message>
        <message>
            <source>You looked at it</source>
            <translation>Usted lo revisó</translation>
        </message>
        <message>
            <source>You said that this does not apply: {road}</source>
            <translation>Usted dijo que esto no aplica: {road}</translation>
        </message>
        <message>
            <source>You said that this is not known yet.</source>
            <translation>Usted dijo que todavía no se sabe.</translation>
        </message>
        <message>
            <source>Your papers call for these:</source>
            <translation>Sus documentos llevan a estos temas:</translation>
        </message>
    </context>
    <context>
        <name>BinderPage</name>
        <message>
            <source>Add to calendar</source>
            <translation>Agregar al calendario</translation>
        </message>
        <message>
            <source>Calendar file (*.ics)</source>
            <translation>Archivo de calendario (*.ics)</translation>
        </message>
        <message>
            <source>Calendar file written</source>
            <translation>Archivo de calendario guardado</translation>
        </message>
        <message>
            <source>Exhibits</source>
            <translation>Documentos</translation>
        </message>
        <message>
            <source>Packet</source>
            <translation>Paquete</translation>
        </message>
        <message>
            <source>Pasted picture {time}.png</source>
            <translation>Imagen pegada {time}.png</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Razones</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Watch a folder for new papers</source>
            <translation>Vigilar un lugar por papeles nuevos</translation>
        </message>
    </context>
    <context>
        <name>BookmarkModel</name>
        <message>
            <source>{title}, page {page}</source>
            <translation>{title}, página {page}</translation>
        </message>
    </context>
    <context>
        <name>Bookmarks</name>
        <message>
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
    </context>
    <context>
        <name>Bringing</name>
        <message>
            <source>One binder is open at a time. Not opened: {names}</source>
            <translation>Solo se abre una carpeta a la vez. No se abrió: {names}</translation>
        </message>
    </context>
    <context>
        <name>BuildBox</name>
        <message>
            <source>&amp;Stop building</source>
            <translation>De&amp;jar de armar</translation>
        </message>
        <message>
            <source>B&amp;uild the packet</source>
            <translation>Ar&amp;mar el paquete</translation>
        </message>
        <message>
            <source>Getting the papers ready…</source>
            <translation>Preparando los papeles…</translation>
        </message>
        <message>
            <source>How far the packet is</source>
            <translation>Avance del paquete</translation>
        </message>
        <message>
            <source>Sho&amp;w the finished packet</source>
            <translation>Ver el paquete li&amp;sto</translation>
        </message>
        <message>
            <source>Something stops it. Mend it, or say why it stays.</source>
            <translation>Algo lo impide. Corríjalo, o diga por qué queda así.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Se detuvo. No se guardó nada.</translation>
        </message>
        <message>
            <source>Your papers are not changed.</source>
            <translation>Sus papeles no cambian.</translation>
        </message>
    </context>
    <context>
        <name>ChecklistPanel</name>
        <message>
            <source>Change kind</source>
            <translation>Cambiar el tipo</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Lista de papeles</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>No aplica</translation>
        </message>
        <message>
            <source>It applies</source>
            <translation>Sí aplica</translation>
        </message>
        <message>
            <source>It cannot be read</source>
            <translation>No se puede leer</translation>
        </message>
        <message>
            <source>It looks like a copy of {paper}</source>
            <translation>Parece una copia de {paper}</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Apartarlo</translation>
        </message>
        <message>
            <source>Locked with a password</source>
            <translation>Tiene contraseña</translation>
        </message>
        <message numerus="yes">
            <source>Looks like %n papers in one</source>
            <translation>
                <numerusform>Parece %n documento</numerusform>
                <numerusform>Parecen %n documentos en uno</numerusform>
            </translation>
        </message>
        <message>
            <source>We think: {kind}</source>
            <translation>Creemos que es: {kind}</translation>
        </message>
        <message>
            <source>What else to know</source>
            <translation>Qué más saber</translation>
        </message>
        <message>
            <source>What is it? We could not tell.</source>
            <translation>¿Qué es? No lo pudimos saber.</translation>
        </message>
        <message>
            <source>{ready} of {all} ready</source>
            <translation>{ready} de {all} listos</translation>
        </message>
    </context>
    <context>
        <name>Claim</name>
        <message>
            <source>A drug of the formulary may have a shorter time.</source>
            <translation>Una medicina de esa lista (formulary) puede tener menos plazo.</translation>
        </message>
        <message>
            <source>Adjuster</source>
            <translation>Ajustador</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Aprobado</translation>
        </message>
        <message>
            <source>Claim number</source>
            <translation>Número de reclamo</translation>
        </message>
        <message>
            <source>Claims administrator</source>
            <translation>Administrador de reclamos</translation>
        </message>
        <message>
            <source>Cut or changed</source>
            <translation>Recortado o cambiado</translation>
        </message>
        <message>
            <source>Date of injury</source>
            <translation>Fecha de la lesión</translation>
        </message>
        <message>
            <source>Date of the decision (UR)</source>
            <translation>Fecha de la decisión (UR)</translation>
        </message>
        <message>
            <source>Date of the request (RFA)</source>
            <translation>Fecha de la petición (RFA)</translation>
        </message>
        <message>
            <source>Day it was sent</source>
            <translation>Día en que se envió</translation>
        </message>
        <message>
            <source>Day the request was received</source>
            <translation>Día en que se recibió la petición</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>Negado</translation>
        </message>
        <message>
            <source>Denied for missing papers</source>
            <translation>Negado por falta de papeles</translation>
        </message>
        <message>
            <source>Doctor who asked</source>
            <translation>Médico que lo pidió</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>Empleador</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>Fax</translation>
        </message>
        <message>
            <source>How it was sent</source>
            <translation>Cómo se envió</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>En persona</translation>
        </message>
        <message>
            <source>Is it about a drug on the state's list?</source>
            <translation>¿Es sobre una medicina de la lista del estado?</translation>
        </message>
        <message>
            <source>Is it an expedited review?</source>
            <translation>¿Es una revisión urgente (expedited)?</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Correo postal</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>No se sabe</translation>
        </message>
        <message>
            <source>On the doctor's form.</source>
            <translation>En el formulario del médico.</translation>
        </message>
        <message>
            <source>Only for a serious and close threat to health.</source>
            <translation>Solo por una amenaza seria y cercana a la salud.</translation>
        </message>
        <message>
            <source>Put off</source>
            <translation>Aplazado</translation>
        </message>
        <message>
            <source>The company that handles the claim.</source>
            <translation>La empresa que lleva el reclamo.</translation>
        </message>
        <message>
            <source>The date on the letter.</source>
            <translation>La fecha de la carta.</translation>
        </message>
        <message>
            <source>The decision</source>
            <translation>La decisión</translation>
        </message>
        <message>
            <source>The decision names it.</source>
            <translation>La decisión lo dice.</translation>
        </message>
        <message>
            <source>The postmark, or the proof of service.</source>
            <translation>El matasellos, o la constancia (proof of service).</translation>
        </message>
        <message>
            <source>The request</source>
            <translation>La petición</translation>
        </message>
        <message>
            <source>The worker and the claim</source>
            <translation>La persona y el reclamo</translation>
        </message>
        <message>
            <source>Worker's name</source>
            <translation>Persona lesionada</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
    </context>
    <context>
        <name>ClaimPanel</name>
        <message>
            <source>Back to the &amp;page</source>
            <translation>Vo&amp;lver a la página</translation>
        </message>
        <message>
            <source>Claim and dates</source>
            <translation>Reclamo y fechas</translation>
        </message>
        <message>
            <source>This is before the date of the decision, {day}. Look at both.</source>
            <translation>Este día es anterior a la fecha de la decisión, {day}. Revise los dos.</translation>
        </message>
        <message>
            <source>Treatments it decides on</source>
            <translation>Tratamientos de la decisión</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Página siguiente</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Página anterior</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>Página {page} de {count}</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n página</numerusform>
                <numerusform>%n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>Are these two the same paper?</source>
            <translation>¿Son los dos el mismo documento?</translation>
        </message>
        <message>
            <source>Both go in now. Hold back the copy, or say that they differ.</source>
            <translation>Ahora van los dos. Aparte la copia, o diga que son distintos.</translation>
        </message>
        <message>
            <source>Different papers</source>
            <translation>Documentos distintos</translation>
        </message>
        <message>
            <source>Hold back</source>
            <translation>Apartar</translation>
        </message>
        <message>
            <source>Hold this one back</source>
            <translation>Apartar este</translation>
        </message>
        <message>
            <source>Photo as it was taken</source>
            <translation>Foto como se tomó</translation>
        </message>
        <message>
            <source>Straightened copy</source>
            <translation>Copia enderezada</translation>
        </message>
        <message>
            <source>They are different: both go in</source>
            <translation>Son distintos: van los dos</translation>
        </message>
        <message>
            <source>This one is used</source>
            <translation>Se usa esta</translation>
        </message>
        <message>
            <source>Use this one</source>
            <translation>Usar esta</translation>
        </message>
        <message>
            <source>Your photo is kept either way. Choose what goes in.</source>
            <translation>Su foto se conserva de todos modos. Elija cuál va en el paquete.</translation>
        </message>
    </context>
    <context>
        <name>CutOffer</name>
        <message>
            <source>Cut it so</source>
            <translation>Separarlo así</translation>
        </message>
        <message>
            <source>Here, with page {page}, another paper would begin.</source>
            <translation>Aquí, en la página {page}, empezaría otro documento.</translation>
        </message>
        <message>
            <source>It is one paper</source>
            <translation>Es uno solo</translation>
        </message>
        <message>
            <source>Look at each cut</source>
            <translation>Ver cada corte</translation>
        </message>
        <message numerus="yes">
            <source>This file seems to hold %n papers:</source>
            <translation>
                <numerusform>Este archivo parece tener %n documento:</numerusform>
                <numerusform>Este archivo parece tener %n documentos:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>page {first}</source>
            <translation>página {first}</translation>
        </message>
        <message>
            <source>pages {first}–{last}</source>
            <translation>páginas {first}–{last}</translation>
        </message>
    </context>
    <context>
        <name>DayRow</name>
        <message>
            <source>MM/DD/YYYY</source>
            <translation>MM/DD/AAAA</translation>
        </message>
        <message>
            <source>Month, day, year, as in 11/20/2026</source>
            <translation>Mes, día, año, como en 11/20/2026</translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message numerus="yes">
            <source>%n days left</source>
            <translation>
                <numerusform>Falta %n día</numerusform>
                <numerusform>Faltan %n días</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Passed %n days ago</source>
            <translation>
                <numerusform>Pasó hace %n día</numerusform>
                <numerusform>Pasó hace %n días</numerusform>
            </translation>
        </message>
        <message>
            <source>Today is the day</source>
            <translation>Hoy es el día</translation>
        </message>
    </context>
    <context>
        <name>DeadlineWords</name>
        <message>
            <source>Appeal decided on {date}</source>
            <translation>Apelación decidida el {date}</translation>
        </message>
        <message>
            <source>Changed decision on appeal sent on {date}</source>
            <translation>Decisión cambiada en la apelación, enviada el {date}</translation>
        </message>
        <message>
            <source>Decision dated {date}</source>
            <translation>Decisión con fecha del {date}</translation>
        </message>
        <message>
            <source>Decision e-mailed on {date}</source>
            <translation>Decisión enviada por correo electrónico el {date}</translation>
        </message>
        <message>
            <source>Decision faxed on {date}</source>
            <translation>Decisión enviada por fax el {date}</translation>
        </message>
        <message>
            <source>Decision handed over on {date}</source>
            <translation>Decisión entregada en persona el {date}</translation>
        </message>
        <message>
            <source>Decision mailed on {date}</source>
            <translation>Decisión enviada por correo el {date}</translation>
        </message>
        <message>
            <source>Decision received on {date}</source>
            <translation>Decisión recibida el {date}</translation>
        </message>
        <message>
            <source>Decision sent on {date}</source>
            <translation>Decisión enviada el {date}</translation>
        </message>
        <message>
            <source>Doctor's request received on {date}</source>
            <translation>Petición del médico recibida el {date}</translation>
        </message>
        <message>
            <source>Form sent to you on {date}</source>
            <translation>Formulario enviado a usted el {date}</translation>
        </message>
        <message>
            <source>Grievance decided on {date}</source>
            <translation>Queja decidida el {date}</translation>
        </message>
        <message>
            <source>Grievance filed on {date}</source>
            <translation>Queja presentada el {date}</translation>
        </message>
        <message>
            <source>Insurer kept its denial on {date}</source>
            <translation>La aseguradora mantuvo su negación el {date}</translation>
        </message>
        <message>
            <source>Liability settled on {date}</source>
            <translation>Responsabilidad (liability) resuelta el {date}</translation>
        </message>
        <message>
            <source>Many count this as the last day. Some dispute it.</source>
            <translation>Mucha gente lo cuenta como el último día. Hay quien no está de acuerdo.</translation>
        </message>
        <message>
            <source>More information asked for on {date}</source>
            <translation>Se pidió más información el {date}</translation>
        </message>
        <message>
            <source>Nothing is to be filed by a safe day here.</source>
            <translation>Aquí no hay nada que presentar con fecha segura.</translation>
        </message>
        <message>
            <source>Notice that a reviewer has it, sent on {date}</source>
            <translation>Aviso de que ya está con quien revisa, enviado el {date}</translation>
        </message>
        <message>
            <source>Plan for this day. It is the earliest of the three.</source>
            <translation>Cuente con este día. Es el primero de los tres.</translation>
        </message>
        <message>
            <source>The latest day some would argue for. Do not wait.</source>
            <translation>El último día que alguien podría defender. No espere.</translation>
        </message>
        <message>
            <source>The reviewer's decision sent on {date}</source>
            <translation>Decisión de quien revisa, enviada el {date}</translation>
        </message>
        <message>
            <source>This is how the last day is commonly counted.</source>
            <translation>Así se suele contar el último día.</translation>
        </message>
        <message>
            <source>UR decision made on {date}</source>
            <translation>Decisión de UR tomada el {date}</translation>
        </message>
        <message>
            <source>What is known so far gives no later one.</source>
            <translation>Lo que se sabe hasta ahora no da un día más tarde.</translation>
        </message>
    </context>
    <context>
        <name>DefectNotice</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>Borrarlo</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe de la falla</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Mostrar el informe</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: a fault of ours.</source>
            <translation>Algo falló dentro del programa: la falla es nuestra.</translation>
        </message>
        <message>
            <source>Where it happened is noted on this computer, without names and without text of your papers. It is not sent anywhere.</source>
            <translation>En esta computadora quedó anotado dónde ocurrió, sin nombres y sin texto de sus papeles. No se envía a ninguna parte.</translation>
        </message>
    </context>
    <context>
        <name>DenialStep</name>
        <message>
            <source>&amp;Choose another kind</source>
            <translation>Elegir otr&amp;a clase</translation>
        </message>
        <message>
            <source>&amp;Go to all binders</source>
            <translation>&amp;Ir a todas las carpetas</translation>
        </message>
        <message>
            <source>&amp;Insurance policy</source>
            <translation>Póliza de se&amp;guro</translation>
        </message>
        <message>
            <source>&amp;Work injury</source>
            <translation>&amp;Lesión de trabajo</translation>
        </message>
        <message>
            <source>Answer all three, or skip it for now.</source>
            <translation>Responda las tres, o salte por ahora.</translation>
        </message>
        <message>
            <source>Claim number: 0042-WC-118734</source>
            <translation>Claim number: 0042-WC-118734</translation>
        </message>
        <message>
            <source>Does it name the Department of Insurance (CDI)?</source>
            <translation>¿Menciona al Department of Insurance (CDI)?</translation>
        </message>
        <message>
            <source>Does it name the Department of Managed Health Care (DMHC)?</source>
            <translation>¿Menciona al Department of Managed Health Care (DMHC)?</translation>
        </message>
        <message>
            <source>Does the letter say “utilization review”, or name a claims administrator?</source>
            <translation>¿Dice la carta “utilization review”, o nombra a un administrador de reclamos (claims administrator)?</translation>
        </message>
        <message>
            <source>From a claims administrator. It says “utilization review”.</source>
            <translation>De un administrador de reclamos. Dice “utilization review”.</translation>
        </message>
        <message>
            <source>From an HMO or other plan. It names the DMHC.</source>
            <translation>De un HMO u otro plan. Menciona al DMHC.</translation>
        </message>
        <message>
            <source>From an insurance company. It names the CDI.</source>
            <translation>De una compañía de seguros. Menciona al CDI.</translation>
        </message>
        <message>
            <source>Health &amp;plan</source>
            <translation>&amp;Plan de salud</translation>
        </message>
        <message>
            <source>I am not s&amp;ure</source>
            <translation>&amp;No lo sé</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Pick one, or skip it for now.</source>
            <translation>Elija una, o salte por ahora.</translation>
        </message>
        <message>
            <source>That is enough. You can go on.</source>
            <translation>Con eso basta. Puede continuar.</translation>
        </message>
        <message>
            <source>The letter says who turned the treatment down. Pick what fits.</source>
            <translation>La carta dice quién negó el tratamiento. Elija la que corresponde.</translation>
        </message>
        <message>
            <source>Three short questions help you find out.</source>
            <translation>Tres preguntas cortas le ayudan a saberlo.</translation>
        </message>
        <message>
            <source>Top of page 1: who sent it, and these words.</source>
            <translation>Arriba en la página 1: quién la mandó, y estas palabras.</translation>
        </message>
        <message>
            <source>What kind of denial do you have?</source>
            <translation>¿Qué clase de negación tiene?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
    </context>
    <context>
        <name>DropArea</name>
        <message>
            <source>All its pages, and the envelope too</source>
            <translation>Todas sus páginas, y también el sobre</translation>
        </message>
        <message>
            <source>Choose &amp;files…</source>
            <translation>Elegir &amp;archivos…</translation>
        </message>
        <message>
            <source>Drop the denial letter here</source>
            <translation>Suelte aquí la carta de negación</translation>
        </message>
    </context>
    <context>
        <name>DropWords</name>
        <message numerus="yes">
            <source>%n could not be read</source>
            <translation>
                <numerusform>%n no se pudo leer</numerusform>
                <numerusform>%n no se pudieron leer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files were not taken in.</source>
            <translation>
                <numerusform>No se agregó %n archivo.</numerusform>
                <numerusform>No se agregaron %n archivos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the binder already</source>
            <translation>
                <numerusform>%n ya estaba en la carpeta</numerusform>
                <numerusform>%n ya estaban en la carpeta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken in</source>
            <translation>
                <numerusform>%n no se agregó</numerusform>
                <numerusform>%n no se agregaron</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them out of other files</source>
            <translation>
                <numerusform>%n de ellos sacado de otros archivos</numerusform>
                <numerusform>%n de ellos sacados de otros archivos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them out of {name}</source>
            <translation>
                <numerusform>%n de ellos sacado de {name}</numerusform>
                <numerusform>%n de ellos sacados de {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n papers added</source>
            <translation>
                <numerusform>%n documento agregado</numerusform>
                <numerusform>%n documentos agregados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>Y %n más.</numerusform>
                <numerusform>Y %n más.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped: %n not read</source>
            <translation>
                <numerusform>detenido: %n sin leer</numerusform>
                <numerusform>detenido: %n sin leer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExhibitMenu</name>
        <message>
            <source>Change the date</source>
            <translation>Cambiar la fecha</translation>
        </message>
        <message>
            <source>Change the tab</source>
            <translation>Cambiar el anexo</translation>
        </message>
        <message>
            <source>Change the title</source>
            <translation>Cambiar el título</translation>
        </message>
        <message>
            <source>Change who it is from</source>
            <translation>Cambiar de quién viene</translation>
        </message>
        <message>
            <source>Hold back…</source>
            <translation>Apartar…</translation>
        </message>
        <message>
            <source>It is the runner-up</source>
            <translation>Es la otra posibilidad</translation>
        </message>
        <message>
            <source>Join with the next</source>
            <translation>Unir con el siguiente</translation>
        </message>
        <message>
            <source>Kind…</source>
            <translation>Tipo…</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Apartarlo</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>None of these kinds</source>
            <translation>Ninguno de estos tipos</translation>
        </message>
        <message>
            <source>Order of the checklist</source>
            <translation>Orden de la lista</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Volver a incluir</translation>
        </message>
        <message>
            <source>Show the page</source>
            <translation>Mostrar la página</translation>
        </message>
        <message>
            <source>Yes, this is right</source>
            <translation>Sí, está bien</translation>
        </message>
    </context>
    <context>
        <name>ExhibitModel</name>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Exhibit</source>
            <translation>Documento</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Págs.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Anexo</translation>
        </message>
    </context>
    <context>
        <name>ExhibitNames</name>
        <message>
            <source>Ex. {tab}, page {page} (of {title})</source>
            <translation>Anexo {tab}, página {page} (de {title})</translation>
        </message>
        <message>
            <source>page {page}</source>
            <translation>página {page}</translation>
        </message>
        <message>
            <source>{title}, page {page}</source>
            <translation>{title}, página {page}</translation>
        </message>
    </context>
    <context>
        <name>ExhibitPanel</name>
        <message numerus="yes">
            <source>%n exhibits</source>
            <translation>
                <numerusform>%n documento</numerusform>
                <numerusform>%n documentos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held back</source>
            <translation>
                <numerusform>%n apartado</numerusform>
                <numerusform>%n apartados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n página</numerusform>
                <numerusform>%n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>Close rows</source>
            <translation>Filas juntas</translation>
        </message>
        <message>
            <source>Drop the first paper here.</source>
            <translation>Suelte aquí el primer papel.</translation>
        </message>
        <message>
            <source>Hold it back</source>
            <translation>Apartar</translation>
        </message>
        <message>
            <source>It is not about this treatment</source>
            <translation>No es sobre este tratamiento</translation>
        </message>
        <message>
            <source>It is private</source>
            <translation>Es privado</translation>
        </message>
        <message>
            <source>No exhibit has these words.</source>
            <translation>Ningún documento tiene estas palabras.</translation>
        </message>
        <message>
            <source>One line a row</source>
            <translation>Una línea por fila</translation>
        </message>
        <message>
            <source>Show all exhibits</source>
            <translation>Mostrar todos los documentos</translation>
        </message>
        <message>
            <source>The doctor's request is a good start.</source>
            <translation>La petición del médico es un buen comienzo.</translation>
        </message>
        <message>
            <source>The same paper is here twice</source>
            <translation>El mismo papel está dos veces</translation>
        </message>
        <message>
            <source>They appear here one after the other.</source>
            <translation>Aparecen aquí uno tras otro.</translation>
        </message>
        <message>
            <source>Two lines a row</source>
            <translation>Dos líneas por fila</translation>
        </message>
        <message>
            <source>Why hold back {title}? You may leave this empty.</source>
            <translation>¿Por qué apartar {title}? Puede dejarlo vacío.</translation>
        </message>
        <message>
            <source>Why hold it back?</source>
            <translation>¿Por qué apartarlo?</translation>
        </message>
        <message>
            <source>Why hold these back? You may leave this empty.</source>
            <translation>¿Por qué apartar estos documentos? Puede dejarlo vacío.</translation>
        </message>
        <message>
            <source>Your papers are being taken in.</source>
            <translation>Sus papeles se están copiando.</translation>
        </message>
    </context>
    <context>
        <name>ExhibitTable</name>
        <message>
            <source>Exhibits</source>
            <translation>Documentos</translation>
        </message>
    </context>
    <context>
        <name>ExhibitTools</name>
        <message>
            <source>&amp;Kind</source>
            <translation>T&amp;ipo</translation>
        </message>
        <message>
            <source>&amp;Put back</source>
            <translation>&amp;Volver a incluir</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrar</translation>
        </message>
        <message>
            <source>Filter the exhibits</source>
            <translation>Filtrar los documentos</translation>
        </message>
        <message>
            <source>H&amp;old back…</source>
            <translation>Ap&amp;artar…</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Su&amp;bir</translation>
        </message>
        <message>
            <source>Move do&amp;wn</source>
            <translation>Ba&amp;jar</translation>
        </message>
    </context>
    <context>
        <name>ExhibitVerbs</name>
        <message>
            <source>Agree</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Change date</source>
            <translation>Cambiar la fecha</translation>
        </message>
        <message>
            <source>Change kind</source>
            <translation>Cambiar el tipo</translation>
        </message>
        <message>
            <source>Change sender</source>
            <translation>Cambiar de quién viene</translation>
        </message>
        <message>
            <source>Change tab</source>
            <translation>Cambiar el anexo</translation>
        </message>
        <message>
            <source>Change title</source>
            <translation>Cambiar el título</translation>
        </message>
        <message>
            <source>Hold back</source>
            <translation>Apartar</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Unir</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Apartarlo</translation>
        </message>
        <message>
            <source>Leave page out</source>
            <translation>Dejar la página fuera</translation>
        </message>
        <message>
            <source>Let page in</source>
            <translation>Dejar la página dentro</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Mover</translation>
        </message>
        <message>
            <source>None of these kinds</source>
            <translation>Ninguno de estos tipos</translation>
        </message>
        <message>
            <source>Order of the checklist</source>
            <translation>Orden de la lista</translation>
        </message>
        <message>
            <source>Photo as it was taken</source>
            <translation>Foto como se tomó</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Volver a incluir</translation>
        </message>
        <message>
            <source>Rotate page</source>
            <translation>Girar la página</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Separar</translation>
        </message>
        <message>
            <source>Straighten the photo</source>
            <translation>Enderezar la foto</translation>
        </message>
    </context>
    <context>
        <name>ExhibitWords</name>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n página</numerusform>
                <numerusform>%n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy?</source>
            <translation>¿Copia?</translation>
        </message>
        <message>
            <source>Annex only</source>
            <translation>Solo apéndice</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>No se puede leer</translation>
        </message>
        <message>
            <source>Check kind</source>
            <translation>Revise el tipo</translation>
        </message>
        <message>
            <source>Cut it?</source>
            <translation>¿Separarlo?</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Apartado</translation>
        </message>
        <message>
            <source>In packet</source>
            <translation>Incluido</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Fuera</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Con contraseña</translation>
        </message>
        <message>
            <source>Please look</source>
            <translation>Por revisar</translation>
        </message>
        <message>
            <source>Tab {tab}</source>
            <translation>Anexo {tab}</translation>
        </message>
    </context>
    <context>
        <name>ExhibitsTab</name>
        <message>
            <source>Checklist</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Exhibits</source>
            <translation>Documentos</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
    </context>
    <context>
        <name>Fact</name>
        <message>
            <source>Adjuster</source>
            <translation>Ajustador</translation>
        </message>
        <message>
            <source>CDI application (insurance companies)</source>
            <translation>Solicitud de CDI (compañías de seguros)</translation>
        </message>
        <message>
            <source>Claim number</source>
            <translation>Número de reclamo</translation>
        </message>
        <message>
            <source>Claims administrator</source>
            <translation>Administrador de reclamos</translation>
        </message>
        <message>
            <source>DMHC 20-224 (health plans)</source>
            <translation>DMHC 20-224 (planes de salud)</translation>
        </message>
        <message>
            <source>DWC 9768.10 (provider network)</source>
            <translation>DWC 9768.10 (red de proveedores)</translation>
        </message>
        <message>
            <source>DWC Form IMR (workers' compensation)</source>
            <translation>Formulario DWC IMR (compensación de trabajadores)</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Fecha de nacimiento</translation>
        </message>
        <message>
            <source>Date of injury</source>
            <translation>Fecha de la lesión</translation>
        </message>
        <message>
            <source>Date of the decision</source>
            <translation>Fecha de la decisión</translation>
        </message>
        <message>
            <source>Date of the grievance</source>
            <translation>Fecha de la queja</translation>
        </message>
        <message>
            <source>Date of the request</source>
            <translation>Fecha de la solicitud</translation>
        </message>
        <message>
            <source>Day it was sent</source>
            <translation>Día en que se envió</translation>
        </message>
        <message>
            <source>Day of the exam</source>
            <translation>Día del examen</translation>
        </message>
        <message>
            <source>Denied for missing papers</source>
            <translation>Negado por falta de papeles</translation>
        </message>
        <message>
            <source>Designation of a representative</source>
            <translation>Designación de un representante</translation>
        </message>
        <message>
            <source>Doctor who asked</source>
            <translation>Médico que lo pidió</translation>
        </message>
        <message>
            <source>Drug of the state's list</source>
            <translation>Medicina de la lista estatal</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>Empleador</translation>
        </message>
        <message>
            <source>Expedited review</source>
            <translation>Revisión acelerada</translation>
        </message>
        <message>
            <source>Guideline</source>
            <translation>Guía médica</translation>
        </message>
        <message>
            <source>Health plan</source>
            <translation>Plan de salud</translation>
        </message>
        <message>
            <source>How it was sent</source>
            <translation>Cómo se envió</translation>
        </message>
        <message>
            <source>IMR case number</source>
            <translation>Número de caso IMR</translation>
        </message>
        <message>
            <source>Liability disputed</source>
            <translation>Responsabilidad en disputa</translation>
        </message>
        <message>
            <source>Member number</source>
            <translation>Número de miembro</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Not covered by the plan</source>
            <translation>No cubierto por el plan</translation>
        </message>
        <message>
            <source>Official form</source>
            <translation>Formulario oficial</translation>
        </message>
        <message>
            <source>Outcome of the review</source>
            <translation>Resultado de la revisión</translation>
        </message>
        <message>
            <source>Read from the page</source>
            <translation>Leído de la página</translation>
        </message>
        <message>
            <source>Record reviewed</source>
            <translation>Registro revisado</translation>
        </message>
        <message>
            <source>Request received</source>
            <translation>Solicitud recibida</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Quien revisó</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Con firma</translation>
        </message>
        <message>
            <source>The claim says otherwise: {value}</source>
            <translation>El reclamo dice otra cosa: {value}</translation>
        </message>
        <message>
            <source>The claim says so too</source>
            <translation>El reclamo dice lo mismo</translation>
        </message>
        <message>
            <source>Treatment</source>
            <translation>Tratamiento</translation>
        </message>
        <message>
            <source>We are not sure. Please look at the page.</source>
            <translation>No es seguro. Por favor mire la página.</translation>
        </message>
        <message>
            <source>Work status from</source>
            <translation>Estado laboral desde</translation>
        </message>
        <message>
            <source>Work status until</source>
            <translation>Estado laboral hasta</translation>
        </message>
        <message>
            <source>Worker</source>
            <translation>Persona lesionada</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>You agreed</source>
            <translation>Usted confirmó</translation>
        </message>
    </context>
    <context>
        <name>FactField</name>
        <message>
            <source>Leave it as it was</source>
            <translation>Dejarlo como estaba</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
    </context>
    <context>
        <name>FactList</name>
        <message>
            <source>What this paper says</source>
            <translation>Lo que dice este documento</translation>
        </message>
    </context>
    <context>
        <name>FactRow</name>
        <message>
            <source>Change the claim</source>
            <translation>Cambiar el reclamo</translation>
        </message>
    </context>
    <context>
        <name>FactsBox</name>
        <message numerus="yes">
            <source>%n facts read from it</source>
            <translation>
                <numerusform>%n dato leído de él</numerusform>
                <numerusform>%n datos leídos de él</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Corregir…</translation>
        </message>
        <message>
            <source>It is right</source>
            <translation>Es correcto</translation>
        </message>
        <message>
            <source>Not right</source>
            <translation>No es así</translation>
        </message>
        <message>
            <source>Use for the claim</source>
            <translation>Usar en el reclamo</translation>
        </message>
        <message>
            <source>What did the reviewer see?</source>
            <translation>¿Qué vio el revisor?</translation>
        </message>
    </context>
    <context>
        <name>FindPanel</name>
        <message numerus="yes">
            <source>%n hits</source>
            <translation>
                <numerusform>%n resultado</numerusform>
                <numerusform>%n resultados</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Find: {words}</source>
            <translation>Buscar: {words}</translation>
        </message>
        <message>
            <source>Nothing found for “{words}”.</source>
            <translation>No se encontró “{words}”.</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Buscando</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>The first {count} hits. Say more words to find fewer.</source>
            <translation>Los primeros {count} resultados. Escriba más palabras para ver menos.</translation>
        </message>
        <message>
            <source>The search broke off. Press Enter in the field to try again.</source>
            <translation>La búsqueda se cortó. Oprima Enter en el campo para repetirla.</translation>
        </message>
        <message>
            <source>These hold no text that can be searched: {names}.</source>
            <translation>Estos no tienen texto que se pueda buscar: {names}.</translation>
        </message>
    </context>
    <context>
        <name>Fold</name>
        <message>
            <source>Open</source>
            <translation>Abierto</translation>
        </message>
        <message>
            <source>Shut</source>
            <translation>Cerrado</translation>
        </message>
    </context>
    <context>
        <name>FolderLines</name>
        <message>
            <source>Show it</source>
            <translation>Mostrarlo</translation>
        </message>
    </context>
    <context>
        <name>FormChooser</name>
        <message>
            <source>Choose the form's &amp;PDF…</source>
            <translation>Elegir el &amp;PDF del formulario…</translation>
        </message>
        <message>
            <source>Make a &amp;worksheet…</source>
            <translation>Hacer una &amp;hoja de trabajo…</translation>
        </message>
        <message>
            <source>No form at hand? A sheet with every field and its value:</source>
            <translation>¿No tiene el formulario a mano? Una hoja con cada campo y su valor:</translation>
        </message>
        <message>
            <source>Use the one in the binder: {paper}</source>
            <translation>Usar el que está en la carpeta: {paper}</translation>
        </message>
        <message>
            <source>Use your own PDF of it: the form that came with the decision, or the one from the agency's page. A copy is filled; your file stays as it is.</source>
            <translation>Use su propio PDF: el formulario que llegó con la decisión, o el de la página de la agencia. Se llena una copia; su archivo queda como está.</translation>
        </message>
    </context>
    <context>
        <name>FormDetail</name>
        <message>
            <source>&amp;Undo its place</source>
            <translation>Q&amp;uitarle su lugar</translation>
        </message>
        <message>
            <source>As the claim says</source>
            <translation>Como dice el reclamo</translation>
        </message>
        <message>
            <source>Drop my o&amp;wn words</source>
            <translation>Deshacer mi te&amp;xto</translation>
        </message>
        <message>
            <source>Fill in the form</source>
            <translation>Llenar el formulario</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Put &amp;it on this page</source>
            <translation>Ponerlo a&amp;quí</translation>
        </message>
        <message>
            <source>Several lines: a semicolon between them.</source>
            <translation>Varias líneas: punto y coma entre ellas.</translation>
        </message>
        <message>
            <source>Yes, tick it</source>
            <translation>Sí, marcarlo</translation>
        </message>
    </context>
    <context>
        <name>FormFields</name>
        <message numerus="yes">
            <source>%n filled in</source>
            <translation>
                <numerusform>%n lleno</numerusform>
                <numerusform>%n llenos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left empty</source>
            <translation>
                <numerusform>%n vacío</numerusform>
                <numerusform>%n vacíos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stood there</source>
            <translation>
                <numerusform>%n ya escrito</numerusform>
                <numerusform>%n ya escritos</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save the filled form…</source>
            <translation>&amp;Guardar el formulario lleno…</translation>
        </message>
        <message>
            <source>Ano&amp;ther form…</source>
            <translation>&amp;Otro formulario…</translation>
        </message>
        <message>
            <source>Fields of the form</source>
            <translation>Campos del formulario</translation>
        </message>
        <message>
            <source>Nothing is put where one signs or dates. Look before you sign.</source>
            <translation>Nada se pone donde se firma o fecha. Revise antes de firmar.</translation>
        </message>
        <message>
            <source>Picture of &amp;your signature…</source>
            <translation>Imagen de su f&amp;irma…</translation>
        </message>
        <message>
            <source>Rep&amp;lace what stands on the form</source>
            <translation>Ree&amp;mplazar lo que ya está escrito</translation>
        </message>
        <message>
            <source>Take the signature o&amp;ff</source>
            <translation>Quitar la &amp;firma</translation>
        </message>
        <message>
            <source>What has no room stands on a page behind the form.</source>
            <translation>Lo que no cabe está en una página detrás del formulario.</translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message numerus="yes">
            <source>%n fields are left for you.</source>
            <translation>
                <numerusform>Le queda %n campo.</numerusform>
                <numerusform>Le quedan %n campos.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Open it</source>
            <translation>A&amp;brirlo</translation>
        </message>
        <message>
            <source>A picture of your signature</source>
            <translation>Una imagen de su firma</translation>
        </message>
        <message>
            <source>Bac&amp;k to the packet</source>
            <translation>Vo&amp;lver al paquete</translation>
        </message>
        <message>
            <source>Choose the form</source>
            <translation>Elegir el formulario</translation>
        </message>
        <message>
            <source>Fill the application form</source>
            <translation>Llenar la solicitud</translation>
        </message>
        <message>
            <source>It is not in the binder: sign it, then add it.</source>
            <translation>No está en la carpeta: fírmelo y luego agréguelo.</translation>
        </message>
        <message>
            <source>Make a worksheet</source>
            <translation>Hacer una hoja de trabajo</translation>
        </message>
        <message>
            <source>Move a value on the form</source>
            <translation>Mover un valor en el formulario</translation>
        </message>
        <message>
            <source>Nothing was saved. Try again.</source>
            <translation>No se guardó nada. Intente otra vez.</translation>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation>Archivo PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Reading the form…</source>
            <translation>Leyendo el formulario…</translation>
        </message>
        <message>
            <source>Save the filled form</source>
            <translation>Guardar el formulario lleno</translation>
        </message>
        <message>
            <source>Saved: {name}.</source>
            <translation>Guardado: {name}.</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>This form could not be read. Nothing was changed.</source>
            <translation>No se pudo leer este formulario. Nada cambió.</translation>
        </message>
        <message>
            <source>Try another copy of it, or make a worksheet.</source>
            <translation>Pruebe con otra copia, o haga una hoja de trabajo.</translation>
        </message>
        <message>
            <source>Worksheet for the form.pdf</source>
            <translation>Hoja de trabajo.pdf</translation>
        </message>
        <message>
            <source>{form} filled.pdf</source>
            <translation>{form} lleno.pdf</translation>
        </message>
    </context>
    <context>
        <name>FormPages</name>
        <message>
            <source>Next pa&amp;ge</source>
            <translation>Página siguien&amp;te</translation>
        </message>
        <message>
            <source>P&amp;revious page</source>
            <translation>Página a&amp;nterior</translation>
        </message>
        <message>
            <source>Page {page} of {pages} of the form</source>
            <translation>Página {page} de {pages} del formulario</translation>
        </message>
    </context>
    <context>
        <name>FormWords</name>
        <message>
            <source>A piece of: {field}</source>
            <translation>Una parte de: {field}</translation>
        </message>
        <message>
            <source>Filled in</source>
            <translation>Lleno</translation>
        </message>
        <message>
            <source>Filled in where you put it</source>
            <translation>Lleno donde usted lo puso</translation>
        </message>
        <message>
            <source>From the claim.</source>
            <translation>Del reclamo.</translation>
        </message>
        <message>
            <source>From the treatments in dispute.</source>
            <translation>De los tratamientos en disputa.</translation>
        </message>
        <message>
            <source>Left empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Left empty: not sure what it is</source>
            <translation>Vacío: no es seguro qué es</translation>
        </message>
        <message>
            <source>Stood on the form already</source>
            <translation>Ya estaba escrito</translation>
        </message>
        <message>
            <source>The binder says: {value}</source>
            <translation>La carpeta dice: {value}</translation>
        </message>
        <message>
            <source>Ticked</source>
            <translation>Marcado</translation>
        </message>
        <message>
            <source>You wrote it here.</source>
            <translation>Usted lo escribió aquí.</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>&amp;All binders</source>
            <translation>Carpe&amp;tas</translation>
        </message>
        <message>
            <source>All binders</source>
            <translation>Todas las carpetas</translation>
        </message>
        <message>
            <source>Claim {number}</source>
            <translation>Reclamo {number}</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Find in all exhibits</source>
            <translation>Buscar en los documentos</translation>
        </message>
        <message>
            <source>Made-up claim {number}</source>
            <translation>Reclamo inventado {number}</translation>
        </message>
        <message>
            <source>Parts of the binder</source>
            <translation>Partes de la carpeta</translation>
        </message>
    </context>
    <context>
        <name>GateCard</name>
        <message>
            <source>Add it</source>
            <translation>Agregarlo</translation>
        </message>
        <message>
            <source>Change the reason</source>
            <translation>Cambiar la razón</translation>
        </message>
        <message>
            <source>For example: the form follows by fax</source>
            <translation>Por ejemplo: la solicitud va después por fax</translation>
        </message>
        <message>
            <source>It can stay, because…</source>
            <translation>Puede quedar así, porque…</translation>
        </message>
        <message>
            <source>It stays, because: {reason}</source>
            <translation>Queda así, porque: {reason}</translation>
        </message>
        <message>
            <source>Keep this reason</source>
            <translation>Guardar esta razón</translation>
        </message>
        <message>
            <source>Missing: {paper}</source>
            <translation>Falta: {paper}</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Please check: {paper}</source>
            <translation>Por favor revise: {paper}</translation>
        </message>
        <message>
            <source>Show a paper</source>
            <translation>Mostrar un papel</translation>
        </message>
        <message>
            <source>Show the paper</source>
            <translation>Mostrar el papel</translation>
        </message>
        <message>
            <source>Take the reason back</source>
            <translation>Quitar la razón</translation>
        </message>
        <message>
            <source>Where this rule comes from</source>
            <translation>De dónde sale esta regla</translation>
        </message>
        <message>
            <source>Why it can stay</source>
            <translation>Por qué puede quedar así</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>Anotarlo</translation>
        </message>
        <message>
            <source>Your reason is noted on your own sheet.</source>
            <translation>Su razón se anota en su propia hoja.</translation>
        </message>
    </context>
    <context>
        <name>GateList</name>
        <message numerus="yes">
            <source>%n in order</source>
            <translation>
                <numerusform>%n en orden</numerusform>
                <numerusform>%n en orden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things to know</source>
            <translation>
                <numerusform>%n cosa que conviene saber</numerusform>
                <numerusform>%n cosas que conviene saber</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things to mend</source>
            <translation>
                <numerusform>%n cosa por corregir</numerusform>
                <numerusform>%n cosas por corregir</numerusform>
            </translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Agregarlo</translation>
        </message>
        <message>
            <source>Checked after every change</source>
            <translation>Se revisa después de cada cambio</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>En orden</translation>
        </message>
        <message>
            <source>Names and claim numbers on the papers are not compared. Look yourself that every paper is yours.</source>
            <translation>No se comparan los nombres ni los números de reclamo de los papeles. Revise usted que todos los papeles sean suyos.</translation>
        </message>
        <message>
            <source>No paper is here yet. What rests on papers is checked once there are some.</source>
            <translation>Todavía no hay documentos. Lo que depende de ellos se revisa cuando los haya.</translation>
        </message>
        <message>
            <source>Not needed, but it helps</source>
            <translation>No es necesario, pero ayuda</translation>
        </message>
        <message>
            <source>Nothing stops it: {counts}.</source>
            <translation>Nada lo impide: {counts}.</translation>
        </message>
        <message>
            <source>Will it be sent back?</source>
            <translation>¿Lo van a devolver?</translation>
        </message>
    </context>
    <context>
        <name>GivenPanel</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Files you gave</source>
            <translation>Archivos que usted dio</translation>
        </message>
        <message>
            <source>{all} files: {inside} in the packet, {trouble} with trouble</source>
            <translation>{all} archivos: {inside} en el paquete, {trouble} con problemas</translation>
        </message>
    </context>
    <context>
        <name>GivenWords</name>
        <message numerus="yes">
            <source>%n files came out of it.</source>
            <translation>
                <numerusform>Salió %n archivo de él.</numerusform>
                <numerusform>Salieron %n archivos de él.</numerusform>
            </translation>
        </message>
        <message>
            <source>All its pages are left out: {paper}.</source>
            <translation>Todas sus páginas quedan fuera: {paper}.</translation>
        </message>
        <message>
            <source>Held back: {paper}. {reason}</source>
            <translation>Apartado: {paper}. {reason}</translation>
        </message>
        <message>
            <source>In the packet: {paper}.</source>
            <translation>En el paquete: {paper}.</translation>
        </message>
        <message>
            <source>In the packet: {paper}. It looks like {other}.</source>
            <translation>En el paquete: {paper}. Se parece a {other}.</translation>
        </message>
        <message>
            <source>It was in the binder already.</source>
            <translation>Ya estaba en la carpeta.</translation>
        </message>
        <message>
            <source>Only in an annex, if you ask for one: {paper}.</source>
            <translation>Solo en un apéndice, si usted lo pide: {paper}.</translation>
        </message>
        <message>
            <source>The same as {paper}.</source>
            <translation>Igual que {paper}.</translation>
        </message>
    </context>
    <context>
        <name>HalfView</name>
        <message>
            <source>It has no such page.</source>
            <translation>No tiene esa página.</translation>
        </message>
        <message>
            <source>{title}, page {page} of {count}</source>
            <translation>{title}, página {page} de {count}</translation>
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Siguiente</translation>
        </message>
        <message>
            <source>About IMR Binder</source>
            <translation>Acerca de IMR Binder</translation>
        </message>
        <message>
            <source>About and licenses</source>
            <translation>Acerca del programa y licencias</translation>
        </message>
        <message>
            <source>Bac&amp;k</source>
            <translation>At&amp;rás</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>Find in the guide</source>
            <translation>Buscar en la guía</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Guía</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>It sorts papers and shows dates. It does not give legal advice. It works without the internet: your papers stay on this computer.</source>
            <translation>Ordena papeles y muestra fechas. No da consejo legal. Funciona sin internet: sus papeles se quedan en esta computadora.</translation>
        </message>
        <message>
            <source>License</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>License of this program: {licence}</source>
            <translation>Licencia de este programa: {licence}</translation>
        </message>
        <message>
            <source>Not found here</source>
            <translation>No se encontró aquí</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Parte</translation>
        </message>
        <message>
            <source>The icons are Phosphor, as QtAwesome brings them.</source>
            <translation>Los íconos son de Phosphor, tal como los trae QtAwesome.</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versión</translation>
        </message>
        <message>
            <source>Version: {version}</source>
            <translation>Versión: {version}</translation>
        </message>
        <message>
            <source>What it is made of</source>
            <translation>De qué está hecho</translation>
        </message>
        <message>
            <source>license</source>
            <translation>licencia</translation>
        </message>
        <message>
            <source>run from its source</source>
            <translation>se ejecuta desde su código</translation>
        </message>
    </context>
    <context>
        <name>HitList</name>
        <message>
            <source>Hits</source>
            <translation>Resultados</translation>
        </message>
    </context>
    <context>
        <name>InsteadOfPage</name>
        <message>
            <source>Make &amp;it again</source>
            <translation>Hacerla otra ve&amp;z</translation>
        </message>
        <message>
            <source>Open the ori&amp;ginal file</source>
            <translation>Abrir el archivo ori&amp;ginal</translation>
        </message>
    </context>
    <context>
        <name>JoinOffer</name>
        <message numerus="yes">
            <source>Join %n pictures: {first} to {last}</source>
            <translation>
                <numerusform>Unir %n imagen: {first} a {last}</numerusform>
                <numerusform>Unir %n imágenes: {first} a {last}</numerusform>
            </translation>
        </message>
        <message>
            <source>Join halves</source>
            <translation>Unir las mitades</translation>
        </message>
        <message>
            <source>Join pictures</source>
            <translation>Unir imágenes</translation>
        </message>
        <message>
            <source>Join two halves of one paper: {first} and {second}</source>
            <translation>Unir dos mitades de un documento: {first} y {second}</translation>
        </message>
        <message>
            <source>They are two papers</source>
            <translation>Son dos documentos</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>{words}, key {letter}</source>
            <translation>{words}, tecla {letter}</translation>
        </message>
    </context>
    <context>
        <name>KindPicker</name>
        <message>
            <source>Kinds of paper</source>
            <translation>Tipos de papel</translation>
        </message>
        <message>
            <source>No kind is called that. “{other}” fits every paper.</source>
            <translation>Ningún tipo se llama así. “{other}” sirve para cualquier papel.</translation>
        </message>
        <message>
            <source>Type a part of its name</source>
            <translation>Escriba parte del nombre</translation>
        </message>
        <message>
            <source>What is this paper?</source>
            <translation>¿Qué es este papel?</translation>
        </message>
        <message>
            <source>{kind} (as it is now)</source>
            <translation>{kind} (como está ahora)</translation>
        </message>
    </context>
    <context>
        <name>KindWays</name>
        <message>
            <source>Another kind…</source>
            <translation>Otro tipo…</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Yes, right</source>
            <translation>Sí, está bien</translation>
        </message>
    </context>
    <context>
        <name>LetterSketch</name>
        <message>
            <source>A sample letter. Marked: {words}</source>
            <translation>Una carta de ejemplo. Marcado: {words}</translation>
        </message>
    </context>
    <context>
        <name>LetterStep</name>
        <message>
            <source>A scan, a photo of each page, or a PDF. You can add more later.</source>
            <translation>Un escaneo, una foto de cada página o un PDF. Puede agregar más después.</translation>
        </message>
        <message>
            <source>Choose files</source>
            <translation>Elegir archivos</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>Quitar {name}</translation>
        </message>
        <message>
            <source>Where is the denial letter?</source>
            <translation>¿Dónde está la carta de negación?</translation>
        </message>
    </context>
    <context>
        <name>Letters</name>
        <message>
            <source>C</source>
            <translation>C</translation>
        </message>
        <message>
            <source>E</source>
            <translation>V</translation>
        </message>
        <message>
            <source>F</source>
            <translation>D</translation>
        </message>
        <message>
            <source>G</source>
            <translation>Q</translation>
        </message>
        <message>
            <source>H</source>
            <translation>A</translation>
        </message>
        <message>
            <source>K</source>
            <translation>T</translation>
        </message>
        <message>
            <source>L</source>
            <translation>F</translation>
        </message>
        <message>
            <source>N</source>
            <translation>N</translation>
        </message>
        <message>
            <source>O</source>
            <translation>O</translation>
        </message>
        <message>
            <source>S</source>
            <translation>P</translation>
        </message>
        <message>
            <source>T</source>
            <translation>G</translation>
        </message>
        <message>
            <source>U</source>
            <translation>U</translation>
        </message>
        <message>
            <source>W</source>
            <translation>E</translation>
        </message>
        <message>
            <source>X</source>
            <translation>X</translation>
        </message>
        <message>
            <source>Y</source>
            <translation>S</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message numerus="yes">
            <source>%n needed papers missing</source>
            <translation>
                <numerusform>Falta %n papel necesario</numerusform>
                <numerusform>Faltan %n papeles necesarios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n papers to look at</source>
            <translation>
                <numerusform>%n papel por revisar</numerusform>
                <numerusform>%n papeles por revisar</numerusform>
            </translation>
        </message>
        <message>
            <source>Add the mailing date</source>
            <translation>Agregue la fecha de envío</translation>
        </message>
        <message>
            <source>Claim {number}</source>
            <translation>Reclamo {number}</translation>
        </message>
        <message>
            <source>No claim number yet</source>
            <translation>Todavía sin número de reclamo</translation>
        </message>
        <message>
            <source>No firm date yet</source>
            <translation>Todavía no hay fecha segura</translation>
        </message>
        <message>
            <source>No needed paper missing</source>
            <translation>No falta ningún papel necesario</translation>
        </message>
        <message>
            <source>No papers in it yet</source>
            <translation>Todavía sin papeles</translation>
        </message>
        <message>
            <source>Not opened yet</source>
            <translation>Sin abrir todavía</translation>
        </message>
        <message numerus="yes">
            <source>Passed %n days ago. See what is left to do</source>
            <translation>
                <numerusform>Pasó hace %n día. Vea qué queda por hacer</numerusform>
                <numerusform>Pasó hace %n días. Vea qué queda por hacer</numerusform>
            </translation>
        </message>
        <message>
            <source>Sample case, made up</source>
            <translation>Caso de ejemplo, inventado</translation>
        </message>
        <message>
            <source>The day it was sent is not known</source>
            <translation>No se sabe qué día se envió</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Ayer</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <source>&amp;New binder</source>
            <translation>Carpeta &amp;nueva</translation>
        </message>
        <message>
            <source>&amp;Open a binder…</source>
            <translation>&amp;Abrir una carpeta…</translation>
        </message>
        <message>
            <source>Find a name or claim number</source>
            <translation>Buscar nombre o número de reclamo</translation>
        </message>
        <message>
            <source>Get it there by</source>
            <translation>Debe llegar a más tardar</translation>
        </message>
        <message>
            <source>Next to send</source>
            <translation>El próximo envío</translation>
        </message>
        <message>
            <source>No binder has “{words}” in its name or claim number.</source>
            <translation>Ninguna carpeta tiene “{words}” en el nombre o el número de reclamo.</translation>
        </message>
        <message>
            <source>No program opens it. It is here: {path}</source>
            <translation>Ningún programa lo abre. Está aquí: {path}</translation>
        </message>
        <message>
            <source>Open &amp;this binder</source>
            <translation>A&amp;brir esta carpeta</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Tiempo que queda</translation>
        </message>
        <message>
            <source>Your binders</source>
            <translation>Sus carpetas</translation>
        </message>
    </context>
    <context>
        <name>LibraryTable</name>
        <message>
            <source>Get it there by</source>
            <translation>Debe llegar a más tardar</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>Última vez</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Qué falta</translation>
        </message>
        <message>
            <source>Worker and claim</source>
            <translation>Persona y reclamo</translation>
        </message>
    </context>
    <context>
        <name>LibraryView</name>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Abrir</translation>
        </message>
        <message>
            <source>&amp;Show in folder</source>
            <translation>Mo&amp;strar dónde está</translation>
        </message>
        <message>
            <source>Your binders</source>
            <translation>Sus carpetas</translation>
        </message>
    </context>
    <context>
        <name>Likely</name>
        <message>
            <source>About as likely: {kind}.</source>
            <translation>Casi igual de probable: {kind}.</translation>
        </message>
        <message>
            <source>Hardly likely: {kind}.</source>
            <translation>Poco probable: {kind}.</translation>
        </message>
        <message>
            <source>It is only a guess.</source>
            <translation>Es solo una suposición.</translation>
        </message>
        <message>
            <source>Possible too: {kind}.</source>
            <translation>También es posible: {kind}.</translation>
        </message>
        <message>
            <source>We are almost certain.</source>
            <translation>Es casi seguro.</translation>
        </message>
        <message>
            <source>We are not sure.</source>
            <translation>No es seguro.</translation>
        </message>
        <message>
            <source>We are quite sure.</source>
            <translation>Es bastante seguro.</translation>
        </message>
    </context>
    <context>
        <name>LookPile</name>
        <message>
            <source>Please look</source>
            <translation>Por favor revise</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Mostrar %n más</numerusform>
                <numerusform>Mostrar %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookRow</name>
        <message>
            <source>Compare…</source>
            <translation>Comparar…</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Apartarlo</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Trying the password</source>
            <translation>Probando la contraseña</translation>
        </message>
        <message>
            <source>Unlock…</source>
            <translation>Abrir…</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>¿Por qué?</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Add files</source>
            <translation>Agregar archivos</translation>
        </message>
        <message>
            <source>Open a binder</source>
            <translation>Abrir una carpeta</translation>
        </message>
        <message>
            <source>The library folder can't be written.</source>
            <translation>No se puede guardar en el lugar de las carpetas.</translation>
        </message>
        <message>
            <source>This work broke off. Nothing of yours was changed.</source>
            <translation>Este trabajo se cortó. Nada suyo cambió.</translation>
        </message>
        <message>
            <source>Try it again; if it breaks off again, restart the program.</source>
            <translation>Inténtelo otra vez; si se vuelve a cortar, cierre el programa y ábralo de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>MarkOther</name>
        <message>
            <source>Mark a &amp;finished packet as sent…</source>
            <translation>&amp;Marcar como enviado un paquete ya armado…</translation>
        </message>
        <message>
            <source>One that was built before.</source>
            <translation>Uno que se armó antes.</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>Archivos PDF (*.pdf)</translation>
        </message>
        <message>
            <source>The packet that was sent</source>
            <translation>El paquete que se envió</translation>
        </message>
    </context>
    <context>
        <name>MarkSent</name>
        <message>
            <source>Mark as sent…</source>
            <translation>Marcar como enviado…</translation>
        </message>
        <message>
            <source>See all that was sent</source>
            <translation>Ver todo lo enviado</translation>
        </message>
        <message>
            <source>{sent}, to {whom}</source>
            <translation>{sent}, a {whom}</translation>
        </message>
    </context>
    <context>
        <name>NewBinderPage</name>
        <message>
            <source>&amp;All binders</source>
            <translation>&amp;Todas las carpetas</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>C&amp;ontinuar</translation>
        </message>
        <message>
            <source>&amp;Make the binder</source>
            <translation>&amp;Hacer la carpeta</translation>
        </message>
        <message>
            <source>&amp;Skip for now</source>
            <translation>&amp;Saltar por ahora</translation>
        </message>
        <message>
            <source>Bac&amp;k</source>
            <translation>At&amp;rás</translation>
        </message>
        <message>
            <source>How far the questions are</source>
            <translation>Avance de las preguntas</translation>
        </message>
        <message>
            <source>New binder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <source>Nothing can be written into {folder}. Choose another library folder in Settings.</source>
            <translation>No se puede guardar nada en {folder}. Elija otro lugar en Ajustes.</translation>
        </message>
        <message>
            <source>Question {number} of {count}</source>
            <translation>Pregunta {number} de {count}</translation>
        </message>
    </context>
    <context>
        <name>NoteGroup</name>
        <message>
            <source>Because: {sign}</source>
            <translation>Por qué: {sign}</translation>
        </message>
        <message>
            <source>Figures of {year}. Source: {source}. Checked {date}.</source>
            <translation>Cifras de {year}. Fuente: {source}. Revisado el {date}.</translation>
        </message>
        <message>
            <source>Source: {source}. Checked {date}.</source>
            <translation>Fuente: {source}. Revisado el {date}.</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>A full Social Security number stands on this page</source>
            <translation>En esta página hay un número de Seguro Social completo</translation>
        </message>
        <message>
            <source>A line of this form is not filled in</source>
            <translation>Una línea de este formulario está sin llenar</translation>
        </message>
        <message>
            <source>Another claim number</source>
            <translation>Otro número de reclamo</translation>
        </message>
        <message>
            <source>Another date of injury</source>
            <translation>Otra fecha de lesión</translation>
        </message>
        <message>
            <source>Fill it in, and add the new copy.</source>
            <translation>Llénela y agregue la copia nueva.</translation>
        </message>
        <message>
            <source>Have it signed, and add the signed copy.</source>
            <translation>Pida la firma y agregue la copia firmada.</translation>
        </message>
        <message>
            <source>It can be left out.</source>
            <translation>Se puede dejar fuera.</translation>
        </message>
        <message>
            <source>It is held back until you decide.</source>
            <translation>Queda apartado hasta que usted decida.</translation>
        </message>
        <message>
            <source>Leave the page out, or give a copy without it.</source>
            <translation>Deje la página fuera, o dé una copia sin él.</translation>
        </message>
        <message>
            <source>Leave the page out, unless the review needs it.</source>
            <translation>Deje la página fuera, salvo que la revisión la necesite.</translation>
        </message>
        <message>
            <source>Look for the missing pages and add them.</source>
            <translation>Busque las páginas que faltan y agréguelas.</translation>
        </message>
        <message>
            <source>Names another person</source>
            <translation>Nombra a otra persona</translation>
        </message>
        <message>
            <source>One of them is enough.</source>
            <translation>Con una basta.</translation>
        </message>
        <message>
            <source>Pages are missing before this one</source>
            <translation>Faltan páginas antes de esta</translation>
        </message>
        <message>
            <source>Please look before it goes out.</source>
            <translation>Por favor revísela antes de que salga.</translation>
        </message>
        <message>
            <source>Put a&amp;way</source>
            <translation>Oc&amp;ultar</translation>
        </message>
        <message>
            <source>The claim says: {value}.</source>
            <translation>El reclamo dice: {value}.</translation>
        </message>
        <message>
            <source>The form asks for a signature, and the line is empty</source>
            <translation>El formulario pide una firma y la línea está vacía</translation>
        </message>
        <message>
            <source>These look like notes of psychotherapy</source>
            <translation>Parecen notas de psicoterapia</translation>
        </message>
        <message>
            <source>This looks like a letter between a lawyer and a client</source>
            <translation>Parece una carta entre un abogado y su cliente</translation>
        </message>
        <message>
            <source>This looks like a surveillance report</source>
            <translation>Parece un informe de vigilancia</translation>
        </message>
        <message>
            <source>This looks like settlement papers</source>
            <translation>Parecen papeles de un acuerdo</translation>
        </message>
        <message>
            <source>This page has another claim number: {read}.</source>
            <translation>Esta página tiene otro número de reclamo: {read}.</translation>
        </message>
        <message>
            <source>This page has another date of injury: {read}.</source>
            <translation>Esta página tiene otra fecha de lesión: {read}.</translation>
        </message>
        <message>
            <source>This page is blank</source>
            <translation>Esta página está en blanco</translation>
        </message>
        <message>
            <source>This page is here twice</source>
            <translation>Esta página está dos veces</translation>
        </message>
        <message>
            <source>This page names another person: {read}.</source>
            <translation>Esta página nombra a otra persona: {read}.</translation>
        </message>
        <message>
            <source>This page speaks of HIV</source>
            <translation>Esta página habla del VIH</translation>
        </message>
        <message>
            <source>This page speaks of alcohol or drug use</source>
            <translation>Esta página habla de consumo de alcohol o drogas</translation>
        </message>
        <message>
            <source>This page stands on its head</source>
            <translation>Esta página está de cabeza</translation>
        </message>
        <message>
            <source>Turn it, so that it can be read.</source>
            <translation>Gírela para que se pueda leer.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBox</name>
        <message numerus="yes">
            <source>%n more to look at:</source>
            <translation>
                <numerusform>%n más por revisar:</numerusform>
                <numerusform>%n más por revisar:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things to look at:</source>
            <translation>
                <numerusform>%n cosa por revisar:</numerusform>
                <numerusform>%n cosas por revisar:</numerusform>
            </translation>
        </message>
        <message>
            <source>1 of {count}</source>
            <translation>1 de {count}</translation>
        </message>
        <message>
            <source>Hold back</source>
            <translation>Apartar</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Se queda</translation>
        </message>
        <message>
            <source>Leave page out</source>
            <translation>Dejar fuera la página</translation>
        </message>
        <message>
            <source>Let the paper in</source>
            <translation>Que sí entre</translation>
        </message>
        <message>
            <source>Misread</source>
            <translation>Se leyó mal</translation>
        </message>
        <message>
            <source>Turn it</source>
            <translation>Girarla</translation>
        </message>
        <message>
            <source>Use for the claim</source>
            <translation>Usar en el reclamo</translation>
        </message>
    </context>
    <context>
        <name>OfferList</name>
        <message>
            <source>Use for the claim</source>
            <translation>Usar en el reclamo</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Usarlo</translation>
        </message>
        <message>
            <source>Use {value}</source>
            <translation>Usar {value}</translation>
        </message>
        <message>
            <source>We think a page says: {value}</source>
            <translation>Creemos que una página dice: {value}</translation>
        </message>
    </context>
    <context>
        <name>OfferRow</name>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>We found this. Is it a reason?</source>
            <translation>Encontramos esto. ¿Es una razón?</translation>
        </message>
        <message>
            <source>Yes, it is</source>
            <translation>Sí, lo es</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>No program opens it. It is here: {path}</source>
            <translation>Ningún programa lo abre. Está aquí: {path}</translation>
        </message>
        <message>
            <source>{name} is not there any more.</source>
            <translation>{name} ya no está ahí.</translation>
        </message>
    </context>
    <context>
        <name>PacketDone</name>
        <message numerus="yes">
            <source>%n things changed on the way</source>
            <translation>
                <numerusform>%n cambio al juntar</numerusform>
                <numerusform>%n cambios al juntar</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Build again</source>
            <translation>Ar&amp;mar otra vez</translation>
        </message>
        <message>
            <source>&amp;Open in PDF program</source>
            <translation>A&amp;brir en programa de PDF</translation>
        </message>
        <message>
            <source>&amp;Save a copy as…</source>
            <translation>Guardar una c&amp;opia…</translation>
        </message>
        <message>
            <source>All volumes copied: {name} and the others, in {folder}</source>
            <translation>Se copiaron todos los volúmenes: {name} y los demás, en {folder}</translation>
        </message>
        <message>
            <source>Chan&amp;ge something and build again</source>
            <translation>Cambiar al&amp;go y armar otra vez</translation>
        </message>
        <message>
            <source>Copy saved: {name} in {folder}</source>
            <translation>Copia guardada: {name} en {folder}</translation>
        </message>
        <message>
            <source>Copying…</source>
            <translation>Copiando…</translation>
        </message>
        <message>
            <source>No copy was saved. Try again.</source>
            <translation>No se guardó la copia. Inténtelo otra vez.</translation>
        </message>
        <message>
            <source>Open &amp;your sheet</source>
            <translation>Abrir su ho&amp;ja</translation>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation>Archivo PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Guardar una copia</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Mo&amp;strar dónde está</translation>
        </message>
        <message>
            <source>The binder has changed since.</source>
            <translation>La carpeta cambió desde entonces.</translation>
        </message>
        <message>
            <source>This is the packet itself. Choose another name or folder.</source>
            <translation>Este es el paquete mismo. Elija otro nombre u otra carpeta.</translation>
        </message>
        <message>
            <source>Volume shown</source>
            <translation>Volumen a la vista</translation>
        </message>
        <message>
            <source>Volume {number} of {count}, pages {first} to {last}</source>
            <translation>Volumen {number} de {count}, páginas {first} a {last}</translation>
        </message>
        <message>
            <source>Your own sheet is beside it. Do not send it.</source>
            <translation>Su propia hoja está al lado. No la envíe.</translation>
        </message>
    </context>
    <context>
        <name>PacketFailure</name>
        <message>
            <source>&amp;Build again</source>
            <translation>Armar &amp;otra vez</translation>
        </message>
        <message>
            <source>Build again. If it breaks off again, restart the program.</source>
            <translation>Ármelo otra vez. Si se vuelve a cortar, cierre y abra el programa.</translation>
        </message>
        <message>
            <source>Choose another name</source>
            <translation>Elegir otro nombre</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar los datos</translation>
        </message>
        <message>
            <source>Details for a helper</source>
            <translation>Datos para quien le ayude</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>Hold a paper back, or choose something else.</source>
            <translation>Aparte un papel o cambie otra cosa.</translation>
        </message>
        <message>
            <source>It got as far as: {step}</source>
            <translation>Llegó hasta: {step}</translation>
        </message>
        <message>
            <source>No packet was put in place.</source>
            <translation>No se guardó ningún paquete.</translation>
        </message>
        <message>
            <source>The packet that was there before still stands.</source>
            <translation>El paquete que ya estaba sigue ahí.</translation>
        </message>
        <message>
            <source>The packet was not built</source>
            <translation>El paquete no se armó</translation>
        </message>
        <message>
            <source>The work broke off, and we do not know why.</source>
            <translation>El trabajo se cortó y no sabemos por qué.</translation>
        </message>
        <message>
            <source>Try once more, as it is.</source>
            <translation>Pruebe una vez más, tal como está.</translation>
        </message>
        <message>
            <source>What you can do</source>
            <translation>Qué puede hacer</translation>
        </message>
        <message>
            <source>Write it into another folder, or on another disk.</source>
            <translation>Guárdelo en otro lugar o en otro disco.</translation>
        </message>
        <message>
            <source>Your papers were not changed.</source>
            <translation>Sus papeles no cambiaron.</translation>
        </message>
    </context>
    <context>
        <name>PacketOptionsPanel</name>
        <message>
            <source>&amp;Letters before it</source>
            <translation>&amp;Letras antes del número</translation>
        </message>
        <message>
            <source>&amp;Print on both sides</source>
            <translation>Imprimir por ambos lad&amp;os</translation>
        </message>
        <message>
            <source>A shee&amp;t before each tab</source>
            <translation>Una ho&amp;ja antes de cada anexo</translation>
        </message>
        <message>
            <source>At most in one file</source>
            <translation>Como máximo en un archivo</translation>
        </message>
        <message>
            <source>Chan&amp;ge…</source>
            <translation>Cam&amp;biar…</translation>
        </message>
        <message>
            <source>Choose another name</source>
            <translation>Elegir otro nombre</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Inglés</translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation>Cómo se ve</translation>
        </message>
        <message>
            <source>Letters, fax cover, proof of service</source>
            <translation>Cartas, carátula de fax, constancia de notificación</translation>
        </message>
        <message>
            <source>Megabytes (MB)</source>
            <translation>Megabytes (MB)</translation>
        </message>
        <message>
            <source>Number on each page</source>
            <translation>Número en cada página</translation>
        </message>
        <message>
            <source>Number on each page: {number}</source>
            <translation>Número en cada página: {number}</translation>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation>Archivo PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Pac&amp;ket language</source>
            <translation>&amp;Idioma del paquete</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Papers that g&amp;o along…</source>
            <translation>Papeles &amp;que acompañan…</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Español</translation>
        </message>
        <message>
            <source>What to make</source>
            <translation>Qué se va a armar</translation>
        </message>
        <message>
            <source>Where a portal or a fax takes only so much: a larger packet comes in volumes, cut between exhibits.</source>
            <translation>Si un portal o un fax acepta solo hasta cierto tamaño: un paquete más grande viene en volúmenes, dividido entre documentos.</translation>
        </message>
        <message>
            <source>Where it goes</source>
            <translation>Dónde se guarda</translation>
        </message>
        <message>
            <source>Where the packet goes</source>
            <translation>Dónde se guarda el paquete</translation>
        </message>
        <message>
            <source>Where the packet is written</source>
            <translation>Lugar donde se guarda el paquete</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sin límite</translation>
        </message>
    </context>
    <context>
        <name>PacketPages</name>
        <message>
            <source>Fit the page, now {share} %</source>
            <translation>Ajustar a la página, ahora {share} %</translation>
        </message>
        <message>
            <source>Fit the width</source>
            <translation>Ajustar al ancho</translation>
        </message>
        <message>
            <source>Nex&amp;t</source>
            <translation>Sig&amp;uiente</translation>
        </message>
        <message>
            <source>P&amp;revious</source>
            <translation>Ante&amp;rior</translation>
        </message>
        <message>
            <source>Pac&amp;ket page</source>
            <translation>Página del pa&amp;quete</translation>
        </message>
        <message>
            <source>Packet page {page} of {pages}</source>
            <translation>Página {page} de {pages} del paquete</translation>
        </message>
        <message>
            <source>Page in this file</source>
            <translation>Página en este archivo</translation>
        </message>
        <message>
            <source>Page {page} of {pages} in this file</source>
            <translation>Página {page} de {pages} en este archivo</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
        <message>
            <source>of {pages}</source>
            <translation>de {pages}</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
    </context>
    <context>
        <name>PacketProof</name>
        <message numerus="yes">
            <source>%n bookmarks go to the right page</source>
            <translation>
                <numerusform>%n marcador lleva a su página</numerusform>
                <numerusform>%n marcadores llevan a su página</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files not in the packet</source>
            <translation>
                <numerusform>%n archivo fuera del paquete</numerusform>
                <numerusform>%n archivos fuera del paquete</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files not in the packet, or only in part</source>
            <translation>
                <numerusform>%n archivo que no está en el paquete, o solo en parte</numerusform>
                <numerusform>%n archivos que no están en el paquete, o solo en parte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n links go to the right page</source>
            <translation>
                <numerusform>%n enlace lleva a su página</numerusform>
                <numerusform>%n enlaces llevan a su página</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages, each in its place</source>
            <translation>
                <numerusform>%n página, en su lugar</numerusform>
                <numerusform>%n páginas, cada una en su lugar</numerusform>
            </translation>
        </message>
        <message>
            <source>Came damaged, may show less or nothing: Tab {tabs}</source>
            <translation>Llegó dañado y puede mostrar menos o nada: Anexo {tabs}</translation>
        </message>
        <message>
            <source>Could not be read</source>
            <translation>No se pudo leer</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Apartado</translation>
        </message>
        <message>
            <source>Page numbers {first} to {last}</source>
            <translation>Números de página: {first} a {last}</translation>
        </message>
        <message>
            <source>Same as another</source>
            <translation>Igual a otro</translation>
        </message>
        <message>
            <source>Some of its pages:</source>
            <translation>Algunas de sus páginas:</translation>
        </message>
        <message>
            <source>Tab {tab}: {what}</source>
            <translation>Anexo {tab}: {what}</translation>
        </message>
        <message>
            <source>The packet is ready</source>
            <translation>El paquete está listo</translation>
        </message>
        <message>
            <source>We opened it again and checked it.</source>
            <translation>Lo abrimos de nuevo y lo revisamos.</translation>
        </message>
        <message>
            <source>{size}, built on {day} at {time}</source>
            <translation>{size}, armado el {day}, {time}</translation>
        </message>
        <message>
            <source>{size}, built today at {time}</source>
            <translation>{size}, armado hoy, {time}</translation>
        </message>
    </context>
    <context>
        <name>PacketSummary</name>
        <message numerus="yes">
            <source>%n exhibits held back</source>
            <translation>
                <numerusform>%n documento apartado</numerusform>
                <numerusform>%n documentos apartados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n exhibits stay out of this one</source>
            <translation>
                <numerusform>%n documento queda fuera de este</numerusform>
                <numerusform>%n documentos quedan fuera de este</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files can't be read</source>
            <translation>
                <numerusform>%n archivo no se puede leer</numerusform>
                <numerusform>%n archivos no se pueden leer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more exhibits</source>
            <translation>
                <numerusform>%n documento más</numerusform>
                <numerusform>%n documentos más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n página</numerusform>
                <numerusform>%n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>Exhibit pages</source>
            <translation>Páginas de documentos</translation>
        </message>
        <message>
            <source>Exhibits</source>
            <translation>Documentos</translation>
        </message>
        <message>
            <source>F&amp;ill the application form…</source>
            <translation>Llenar la solicit&amp;ud…</translation>
        </message>
        <message>
            <source>In this order</source>
            <translation>En este orden</translation>
        </message>
        <message>
            <source>No paper goes in yet. Add the first one.</source>
            <translation>Todavía no entra ningún papel. Agregue el primero.</translation>
        </message>
        <message>
            <source>Sheets to print</source>
            <translation>Hojas por imprimir</translation>
        </message>
        <message>
            <source>Your packet</source>
            <translation>Su paquete</translation>
        </message>
        <message>
            <source>about {count}</source>
            <translation>cerca de {count}</translation>
        </message>
    </context>
    <context>
        <name>PacketTab</name>
        <message>
            <source>Not built yet. {problem}</source>
            <translation>Todavía no se armó. {problem}</translation>
        </message>
        <message>
            <source>Not built. Please choose another name.</source>
            <translation>No se armó. Por favor elija otro nombre.</translation>
        </message>
        <message>
            <source>The packet is ready</source>
            <translation>El paquete está listo</translation>
        </message>
    </context>
    <context>
        <name>PageChip</name>
        <message>
            <source>It is no answer</source>
            <translation>No es una respuesta</translation>
        </message>
        <message>
            <source>Show the page</source>
            <translation>Mostrar la página</translation>
        </message>
        <message>
            <source>found, not agreed</source>
            <translation>hallada, sin confirmar</translation>
        </message>
        <message>
            <source>you agreed</source>
            <translation>usted confirmó</translation>
        </message>
        <message>
            <source>you agreed, but it is not in the packet</source>
            <translation>usted confirmó, pero no está en el paquete</translation>
        </message>
        <message>
            <source>{page}: not in the packet</source>
            <translation>{page}: no está en el paquete</translation>
        </message>
    </context>
    <context>
        <name>PageHead</name>
        <message>
            <source>&amp;Compare it with the photo</source>
            <translation>&amp;Comparar con la foto</translation>
        </message>
        <message>
            <source>&amp;Join with the next</source>
            <translation>&amp;Unir con el siguiente</translation>
        </message>
        <message>
            <source>&amp;More</source>
            <translation>&amp;Más</translation>
        </message>
        <message>
            <source>&amp;One</source>
            <translation>&amp;Una</translation>
        </message>
        <message>
            <source>&amp;Screenshots to a page</source>
            <translation>&amp;Capturas por página</translation>
        </message>
        <message>
            <source>&amp;Two side by side</source>
            <translation>&amp;Dos, una al lado de otra</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>Agrandar</translation>
        </message>
        <message>
            <source>Fit the width (Ctrl+0)</source>
            <translation>Ajustar al ancho (Ctrl+0)</translation>
        </message>
        <message>
            <source>Give the page the whole window, and back (F9)</source>
            <translation>Darle toda la ventana a la página, y volver (F9)</translation>
        </message>
        <message>
            <source>How this file &amp;was read</source>
            <translation>Cómo se &amp;leyó este archivo</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Queda fuera</translation>
        </message>
        <message>
            <source>Open the ori&amp;ginal file</source>
            <translation>Abrir el archivo &amp;original</translation>
        </message>
        <message>
            <source>Show the &amp;photo as it was taken</source>
            <translation>Mostrar la &amp;foto como se tomó</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Achicar</translation>
        </message>
        <message>
            <source>T&amp;hree side by side</source>
            <translation>T&amp;res, una al lado de otra</translation>
        </message>
        <message>
            <source>Tab {tab}</source>
            <translation>Anexo {tab}</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
        <message>
            <source>Zoom {zoom} %, fit the width</source>
            <translation>Tamaño {zoom} %, ajustar al ancho</translation>
        </message>
        <message>
            <source>{zoom} %</source>
            <translation>{zoom} %</translation>
        </message>
    </context>
    <context>
        <name>PageLinks</name>
        <message>
            <source>Copy? Compare with {paper}</source>
            <translation>¿Copia? Comparar con {paper}</translation>
        </message>
    </context>
    <context>
        <name>PagePanel</name>
        <message numerus="yes">
            <source>%n exhibits chosen</source>
            <translation>
                <numerusform>%n documento elegido</numerusform>
                <numerusform>%n documentos elegidos</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose one in the list, and its pages show here.</source>
            <translation>Elija uno en la lista y sus páginas se ven aquí.</translation>
        </message>
        <message>
            <source>Copied: {words}</source>
            <translation>Copiado: {words}</translation>
        </message>
        <message>
            <source>Drop a paper into this window, or add files below.</source>
            <translation>Suelte un papel en esta ventana, o agregue archivos abajo.</translation>
        </message>
        <message>
            <source>No exhibit is chosen</source>
            <translation>Ningún documento elegido</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>Página {page} de {count}</translation>
        </message>
        <message>
            <source>There is no page yet</source>
            <translation>Todavía no hay ninguna página</translation>
        </message>
        <message>
            <source>This page has to be made again</source>
            <translation>Hay que volver a hacer esta página</translation>
        </message>
        <message>
            <source>We are making it again. This can take a minute.</source>
            <translation>La estamos haciendo otra vez. Puede tardar un minuto.</translation>
        </message>
        <message>
            <source>Your own file is safe. Only our picture of it is gone.</source>
            <translation>Su archivo está a salvo. Solo se perdió nuestra imagen de él.</translation>
        </message>
        <message>
            <source>{title}, page {page} of {count}</source>
            <translation>{title}, página {page} de {count}</translation>
        </message>
    </context>
    <context>
        <name>PageText</name>
        <message>
            <source>Parts of it were hard to read.</source>
            <translation>Hay partes que costó leer.</translation>
        </message>
        <message>
            <source>Read from the picture. Compare it with the page.</source>
            <translation>Leído de la imagen. Compárelo con la página.</translation>
        </message>
        <message>
            <source>Text of page {page}</source>
            <translation>Texto de la página {page}</translation>
        </message>
        <message>
            <source>This page has no text to read. It may be a scan or photo.</source>
            <translation>Esta página no tiene texto que se pueda leer. Puede ser un escaneo o una foto.</translation>
        </message>
    </context>
    <context>
        <name>PageTools</name>
        <message>
            <source>&amp;Leave out</source>
            <translation>Dejar &amp;fuera</translation>
        </message>
        <message>
            <source>&amp;Let in</source>
            <translation>&amp;Incluir</translation>
        </message>
        <message>
            <source>&amp;Rotate</source>
            <translation>&amp;Girar</translation>
        </message>
        <message>
            <source>&amp;Split here</source>
            <translation>Separar a&amp;quí</translation>
        </message>
        <message>
            <source>&amp;Text</source>
            <translation>Te&amp;xto</translation>
        </message>
        <message>
            <source>An exhibit can be split from its page 2 on</source>
            <translation>Un documento se puede separar desde su página 2</translation>
        </message>
        <message>
            <source>Leave this page out of the packet. It stays in the binder.</source>
            <translation>Deja esta página fuera del paquete. Se queda en la carpeta.</translation>
        </message>
        <message>
            <source>Let a new exhibit begin with this page</source>
            <translation>Con esta página empieza un documento nuevo</translation>
        </message>
        <message>
            <source>Let this page go into the packet again</source>
            <translation>Vuelve a incluir esta página en el paquete</translation>
        </message>
        <message>
            <source>Show what can be read on this page as text</source>
            <translation>Muestra como texto lo que se puede leer en esta página</translation>
        </message>
        <message>
            <source>Turn this page to the right (Ctrl+R)</source>
            <translation>Gira esta página a la derecha (Ctrl+R)</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>This page can't be shown.</source>
            <translation>Esta página no se puede mostrar.</translation>
        </message>
    </context>
    <context>
        <name>PaperList</name>
        <message>
            <source>Nothing is sent, and nothing goes into the binder.</source>
            <translation>No se envía nada, y nada entra en la carpeta.</translation>
        </message>
    </context>
    <context>
        <name>PaperPages</name>
        <message>
            <source>Pa&amp;ge</source>
            <translation>Pá&amp;gina</translation>
        </message>
        <message>
            <source>Page {page} of {pages} of the paper</source>
            <translation>Página {page} de {pages} del papel</translation>
        </message>
    </context>
    <context>
        <name>PaperSheet</name>
        <message numerus="yes">
            <source>%n places are left for you to fill in</source>
            <translation>
                <numerusform>Queda %n lugar para que usted lo llene</numerusform>
                <numerusform>Quedan %n lugares para que usted los llene</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places are left for you to fill in.</source>
            <translation>
                <numerusform>Queda %n lugar para que usted lo llene.</numerusform>
                <numerusform>Quedan %n lugares para que usted los llene.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>Idio&amp;ma</translation>
        </message>
        <message>
            <source>&amp;Open in PDF program</source>
            <translation>A&amp;brir en programa de PDF</translation>
        </message>
        <message>
            <source>&amp;Write a PDF…</source>
            <translation>&amp;Guardar como PDF…</translation>
        </message>
        <message>
            <source>Answer wanted b&amp;y</source>
            <translation>&amp;Fecha para la respuesta</translation>
        </message>
        <message>
            <source>Choo&amp;se…</source>
            <translation>E&amp;xaminar…</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Inglés</translation>
        </message>
        <message>
            <source>Look at before you send it</source>
            <translation>Revise antes de enviarlo</translation>
        </message>
        <message>
            <source>None named</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Nothing was written. Try again.</source>
            <translation>No se escribió nada. Inténtelo otra vez.</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Mo&amp;strar dónde está</translation>
        </message>
        <message>
            <source>Source: {source}; checked {day}</source>
            <translation>Fuente: {source}; revisada el {day}</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Español</translation>
        </message>
        <message>
            <source>The packet that it speaks of</source>
            <translation>El paquete del que habla</translation>
        </message>
        <message>
            <source>The safe day to apply is {day}.</source>
            <translation>El día seguro para presentar la solicitud es el {day}.</translation>
        </message>
        <message>
            <source>What comes by then may be too late to go along.</source>
            <translation>Lo que llegue ese día quizás ya no alcance a ir con la solicitud.</translation>
        </message>
        <message>
            <source>Witho&amp;ut one</source>
            <translation>Si&amp;n paquete</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Escribiendo…</translation>
        </message>
        <message>
            <source>Written for: {reader}</source>
            <translation>Escrito para: {reader}</translation>
        </message>
        <message>
            <source>Written: {name} in {folder}.</source>
            <translation>Escrito: {name} en {folder}.</translation>
        </message>
    </context>
    <context>
        <name>PaperVerbs</name>
        <message>
            <source>Agree</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Correct what was read</source>
            <translation>Corregir lo leído</translation>
        </message>
        <message>
            <source>Cut into papers</source>
            <translation>Separar en documentos</translation>
        </message>
        <message>
            <source>Hold back</source>
            <translation>Apartar</translation>
        </message>
        <message>
            <source>It is one paper</source>
            <translation>Es un solo documento</translation>
        </message>
        <message>
            <source>Keep the page</source>
            <translation>Conservar la página</translation>
        </message>
        <message>
            <source>Leave page out</source>
            <translation>Dejar fuera la página</translation>
        </message>
        <message>
            <source>Let the paper in</source>
            <translation>Dejar que entre</translation>
        </message>
        <message>
            <source>Not right</source>
            <translation>No es así</translation>
        </message>
        <message>
            <source>Turn the page</source>
            <translation>Girar la página</translation>
        </message>
        <message>
            <source>Use for the claim</source>
            <translation>Usar en el reclamo</translation>
        </message>
    </context>
    <context>
        <name>PapersPage</name>
        <message>
            <source>Bac&amp;k to the packet</source>
            <translation>Volver al pa&amp;quete</translation>
        </message>
        <message>
            <source>Choose the packet</source>
            <translation>Elija el paquete</translation>
        </message>
        <message>
            <source>Drawing the paper…</source>
            <translation>Dibujando el papel…</translation>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation>Archivo PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Papers that go along</source>
            <translation>Papeles que acompañan</translation>
        </message>
    </context>
    <context>
        <name>PasswordField</name>
        <message>
            <source>Its password</source>
            <translation>Contraseña del archivo</translation>
        </message>
        <message>
            <source>That password did not open it.</source>
            <translation>Esa contraseña no lo abrió.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Abrir</translation>
        </message>
    </context>
    <context>
        <name>PlaceLinks</name>
        <message numerus="yes">
            <source>%n more pages</source>
            <translation>
                <numerusform>%n página más</numerusform>
                <numerusform>%n páginas más</numerusform>
            </translation>
        </message>
        <message>
            <source>{exhibit}, {page}</source>
            <translation>{exhibit}, {page}</translation>
        </message>
    </context>
    <context>
        <name>PrintLine</name>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Imprimir…</translation>
        </message>
        <message>
            <source>All pages went to the printer.</source>
            <translation>Todas las páginas se mandaron a la impresora.</translation>
        </message>
        <message>
            <source>How far the printing is</source>
            <translation>Avance de la impresión</translation>
        </message>
        <message>
            <source>One-s&amp;ided, for a scanner</source>
            <translation>Por un solo &amp;lado, para un escáner</translation>
        </message>
        <message>
            <source>Page {page} could not be printed. Try the PDF program.</source>
            <translation>No se pudo imprimir la página {page}. Pruebe con el programa de PDF.</translation>
        </message>
        <message>
            <source>Printed into the file {name}. Its pages are pictures: to send a file, send the PDF itself.</source>
            <translation>Se imprimió en el archivo {name}. Sus páginas son imágenes: para enviar un archivo, envíe el PDF mismo.</translation>
        </message>
        <message>
            <source>Printing stopped. Some sheets may still come out.</source>
            <translation>Se detuvo la impresión. Todavía pueden salir algunas hojas.</translation>
        </message>
        <message>
            <source>Printing, page {page} of {pages}</source>
            <translation>Imprimiendo la página {page} de {pages}</translation>
        </message>
        <message>
            <source>Stop printing</source>
            <translation>Detener la impresión</translation>
        </message>
        <message>
            <source>The printer can't be used. Is it on?</source>
            <translation>No se puede usar la impresora. ¿Está encendida?</translation>
        </message>
        <message>
            <source>{packet}, printed</source>
            <translation>{packet}, impreso</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Buscar en:</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Carpetas</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Carpeta:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Nombre de archivo:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Tipo de archivos:</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Ir a la carpeta de arriba</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Mostrar archivos &amp;ocultos</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Shift</translation>
        </message>
    </context>
    <context>
        <name>QuestionRow</name>
        <message>
            <source>Not answered by your papers.</source>
            <translation>Sus documentos no lo responden.</translation>
        </message>
    </context>
    <context>
        <name>ReadingNotes</name>
        <message>
            <source>How this file was read</source>
            <translation>Cómo se leyó este archivo</translation>
        </message>
        <message>
            <source>It was read as it is. Nothing had to be mended.</source>
            <translation>Se leyó tal como está. No hubo que arreglar nada.</translation>
        </message>
        <message>
            <source>Your file: {name}</source>
            <translation>Su archivo: {name}</translation>
        </message>
    </context>
    <context>
        <name>ReasonCard</name>
        <message>
            <source>Add a reason</source>
            <translation>Agregar una razón</translation>
        </message>
        <message>
            <source>Add a reason for {treatment}</source>
            <translation>Agregar una razón para {treatment}</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>As the decision names it.</source>
            <translation>Como la nombra la decisión.</translation>
        </message>
        <message>
            <source>Asked for on</source>
            <translation>Se pide en</translation>
        </message>
        <message>
            <source>Change the treatment</source>
            <translation>Cambiar el tratamiento</translation>
        </message>
        <message>
            <source>Choose a page</source>
            <translation>Elegir una página</translation>
        </message>
        <message>
            <source>Choose another page</source>
            <translation>Elegir otra página</translation>
        </message>
        <message>
            <source>Decided on</source>
            <translation>Se decide en</translation>
        </message>
        <message>
            <source>Guideline named on</source>
            <translation>La guía se nombra en</translation>
        </message>
        <message>
            <source>Guideline that the decision names</source>
            <translation>Guía que nombra la decisión</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>More for {treatment}</source>
            <translation>Más sobre {treatment}</translation>
        </message>
        <message>
            <source>No reason is noted yet.</source>
            <translation>Todavía no hay ninguna razón anotada.</translation>
        </message>
    </context>
    <context>
        <name>ReasonList</name>
        <message>
            <source>Add files…</source>
            <translation>Agregar archivos…</translation>
        </message>
        <message>
            <source>Add or change a treatment</source>
            <translation>Agregar o cambiar un tratamiento</translation>
        </message>
        <message>
            <source>Add the letter that refused it. Its reasons show here.</source>
            <translation>Agregue la carta que lo negó. Aquí se verán sus razones.</translation>
        </message>
        <message>
            <source>For each reason, pick the pages that answer it. Only what you agree to goes in the summary.</source>
            <translation>Para cada razón, elija las páginas que la responden. Solo lo que usted confirme va en el resumen.</translation>
        </message>
        <message>
            <source>No treatment is noted yet</source>
            <translation>Todavía no hay ningún tratamiento anotado</translation>
        </message>
        <message>
            <source>Not in dispute: {treatments}</source>
            <translation>No está en disputa: {treatments}</translation>
        </message>
        <message>
            <source>Not on the reviewer's list: {count}</source>
            <translation>El revisor no los nombra: {count}</translation>
        </message>
        <message>
            <source>Reasons and answers</source>
            <translation>Razones y respuestas</translation>
        </message>
        <message>
            <source>The decision also speaks of</source>
            <translation>La decisión también habla de</translation>
        </message>
        <message>
            <source>There is no decision in this binder yet</source>
            <translation>Todavía no hay una decisión en esta carpeta</translation>
        </message>
        <message>
            <source>Use what the decision says below, or write it down.</source>
            <translation>Use lo que dice la decisión, abajo, o escríbalo.</translation>
        </message>
        <message>
            <source>What did the reviewer see? Lines to look at: {count}</source>
            <translation>¿Qué vio el revisor? Líneas por mirar: {count}</translation>
        </message>
        <message>
            <source>Write down what was refused, as the decision names it.</source>
            <translation>Escriba qué se negó, como lo nombra la decisión.</translation>
        </message>
        <message>
            <source>Write the treatment down</source>
            <translation>Escribir el tratamiento</translation>
        </message>
        <message>
            <source>{told}, {count} more found</source>
            <translation>{told}, {count} más por mirar</translation>
        </message>
    </context>
    <context>
        <name>ReasonPage</name>
        <message>
            <source>Choose a reason, or an exhibit above.</source>
            <translation>Elija una razón, o un documento arriba.</translation>
        </message>
        <message>
            <source>Exhibit to look at</source>
            <translation>Documento que se mira</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Página siguiente</translation>
        </message>
        <message>
            <source>No page is shown yet</source>
            <translation>Todavía no se muestra ninguna página</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Página anterior</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>Página {page} de {count}</translation>
        </message>
        <message>
            <source>Show among the exhibits</source>
            <translation>Mostrar entre los documentos</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
    </context>
    <context>
        <name>ReasonRow</name>
        <message>
            <source>? means: we found it. Look first.</source>
            <translation>?: la encontramos. Mírela primero.</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Agree that reason {number} is: {group}</source>
            <translation>Confirmar que la razón {number} es: {group}</translation>
        </message>
        <message>
            <source>Change the words…</source>
            <translation>Cambiar las palabras…</translation>
        </message>
        <message>
            <source>Choose a page</source>
            <translation>Elegir una página</translation>
        </message>
        <message>
            <source>Choose a page for reason {number}</source>
            <translation>Elegir una página para la razón {number}</translation>
        </message>
        <message>
            <source>Kind of reason {number}: {name}</source>
            <translation>Tipo de la razón {number}: {name}</translation>
        </message>
        <message>
            <source>Kind of reason…</source>
            <translation>Tipo de razón…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>More for reason {number}</source>
            <translation>Más sobre la razón {number}</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>Ninguno de estos</translation>
        </message>
        <message>
            <source>Reason {number}: {words}. {state}. {pages}</source>
            <translation>Razón {number}: {words}. {state}. {pages}</translation>
        </message>
        <message>
            <source>Remove this reason</source>
            <translation>Quitar esta razón</translation>
        </message>
        <message>
            <source>Show where the decision says it: {page}</source>
            <translation>Mostrar dónde lo dice la decisión: {page}</translation>
        </message>
        <message>
            <source>We think: {group}</source>
            <translation>Creemos: {group}</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>sin elegir</translation>
        </message>
    </context>
    <context>
        <name>ReasonWords</name>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n por mirar</numerusform>
                <numerusform>%n por mirar</numerusform>
            </translation>
        </message>
        <message>
            <source>(no words yet)</source>
            <translation>(todavía sin palabras)</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Respondida</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>page {page}</source>
            <translation>página {page}</translation>
        </message>
        <message>
            <source>pages {first} to {last}</source>
            <translation>páginas {first} a {last}</translation>
        </message>
        <message numerus="yes">
            <source>{answered} of %n reasons answered</source>
            <translation>
                <numerusform>{answered} de %n razón respondida</numerusform>
                <numerusform>{answered} de %n razones respondidas</numerusform>
            </translation>
        </message>
        <message>
            <source>{outcome}, you ask for no review</source>
            <translation>{outcome}, usted no pide su revisión</translation>
        </message>
    </context>
    <context>
        <name>ReasonWork</name>
        <message>
            <source>Add a reason</source>
            <translation>Agregar una razón</translation>
        </message>
        <message>
            <source>Answer a reason</source>
            <translation>Responder a una razón</translation>
        </message>
        <message>
            <source>Change a reason</source>
            <translation>Cambiar una razón</translation>
        </message>
        <message>
            <source>Name the guideline</source>
            <translation>Nombrar la guía</translation>
        </message>
        <message>
            <source>Remove a reason</source>
            <translation>Quitar una razón</translation>
        </message>
        <message>
            <source>Say that a page is no answer</source>
            <translation>Decir que una página no responde</translation>
        </message>
        <message>
            <source>Say that it is no reason</source>
            <translation>Decir que no es una razón</translation>
        </message>
        <message>
            <source>Say what kind of reason it is</source>
            <translation>Decir qué tipo de razón es</translation>
        </message>
        <message>
            <source>Say where it stands</source>
            <translation>Decir dónde está</translation>
        </message>
        <message>
            <source>Take a page back</source>
            <translation>Retirar una página</translation>
        </message>
        <message>
            <source>Take up a reason</source>
            <translation>Anotar una razón</translation>
        </message>
    </context>
    <context>
        <name>ReasonsTab</name>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Razones</translation>
        </message>
    </context>
    <context>
        <name>RecipeChoice</name>
        <message>
            <source>Background papers in an annex</source>
            <translation>Papeles de antecedentes en un apéndice</translation>
        </message>
    </context>
    <context>
        <name>RecordRow</name>
        <message numerus="yes">
            <source>It could be %n of your exhibits</source>
            <translation>
                <numerusform>Puede ser %n de sus documentos</numerusform>
                <numerusform>Puede ser %n de sus documentos</numerusform>
            </translation>
        </message>
        <message>
            <source>It is right</source>
            <translation>Es correcto</translation>
        </message>
        <message>
            <source>No record</source>
            <translation>No es un registro</translation>
        </message>
        <message>
            <source>Not in this binder</source>
            <translation>No está en esta carpeta</translation>
        </message>
        <message>
            <source>Show the exhibit</source>
            <translation>Ver el documento</translation>
        </message>
        <message>
            <source>We found no exhibit like it</source>
            <translation>No encontramos un documento así</translation>
        </message>
        <message>
            <source>We think it is this one</source>
            <translation>Creemos que es este</translation>
        </message>
        <message>
            <source>Which exhibit it is</source>
            <translation>Qué documento es</translation>
        </message>
        <message>
            <source>You agreed</source>
            <translation>Usted confirmó</translation>
        </message>
        <message>
            <source>You said: not in this binder</source>
            <translation>Usted dijo: no está en esta carpeta</translation>
        </message>
    </context>
    <context>
        <name>RecordsPanel</name>
        <message numerus="yes">
            <source>%n records listed</source>
            <translation>
                <numerusform>%n registro en la lista</numerusform>
                <numerusform>%n registros en la lista</numerusform>
            </translation>
        </message>
        <message>
            <source>A list proves what it names, nothing more.</source>
            <translation>Una lista prueba lo que nombra, nada más.</translation>
        </message>
        <message>
            <source>Choose an exhibit</source>
            <translation>Elija un documento</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Here, but on no line of the list</source>
            <translation>Aquí, pero en ninguna línea de la lista</translation>
        </message>
        <message>
            <source>It is no record</source>
            <translation>No es un registro</translation>
        </message>
        <message>
            <source>No paper in this binder lists the records a reviewer had. A decision that does is read when it comes in.</source>
            <translation>Ningún documento de esta carpeta enumera los registros que tuvo el revisor. Una decisión que los enumere se lee cuando entra.</translation>
        </message>
        <message>
            <source>Not in this binder</source>
            <translation>No está en esta carpeta</translation>
        </message>
        <message>
            <source>Say what the reviewer saw</source>
            <translation>Decir qué vio el revisor</translation>
        </message>
        <message>
            <source>What did the reviewer see?</source>
            <translation>¿Qué vio el revisor?</translation>
        </message>
        <message>
            <source>{here} of them seem to be here; you agreed on {agreed}.</source>
            <translation>{here} parecen estar aquí; usted confirmó {agreed}.</translation>
        </message>
    </context>
    <context>
        <name>Remake</name>
        <message>
            <source>Open the original file to read it.</source>
            <translation>Abra el archivo original para leerlo.</translation>
        </message>
        <message>
            <source>The pages could not be made again.</source>
            <translation>No se pudieron volver a hacer las páginas.</translation>
        </message>
    </context>
    <context>
        <name>RoadCard</name>
        <message>
            <source>It does not apply</source>
            <translation>No aplica</translation>
        </message>
        <message>
            <source>Other pages point to: {road}</source>
            <translation>Otras páginas apuntan a: {road}</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Fuente: {source}</translation>
        </message>
        <message>
            <source>Use it for this binder</source>
            <translation>Usar para esta carpeta</translation>
        </message>
    </context>
    <context>
        <name>RoadNotice</name>
        <message>
            <source>It does not apply</source>
            <translation>No aplica</translation>
        </message>
        <message>
            <source>It is not known yet which review it is. No paper here names one.</source>
            <translation>Todavía no se sabe qué revisión es. Ningún documento nombra una.</translation>
        </message>
        <message>
            <source>It is not known yet which review it is. Papers point to: {road}</source>
            <translation>Todavía no se sabe qué revisión es. Los documentos apuntan a: {road}</translation>
        </message>
        <message numerus="yes">
            <source>Papers here point to %n other roads</source>
            <translation>
                <numerusform>Hay documentos que apuntan a %n camino distinto</numerusform>
                <numerusform>Hay documentos que apuntan a %n caminos distintos</numerusform>
            </translation>
        </message>
        <message>
            <source>Papers here point to another road: {road}</source>
            <translation>Hay documentos que apuntan a otro camino: {road}</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>Qué significa</translation>
        </message>
    </context>
    <context>
        <name>RowDelegate</name>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>MM/DD/YYYY</source>
            <translation>MM/DD/AAAA</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Volver a incluir</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Anexo</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
    </context>
    <context>
        <name>ScanReading</name>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading scans: {done} of {total} pages, {time} left</source>
            <translation>Leyendo escaneos: {done} de {total} páginas, faltan {time}</translation>
        </message>
        <message>
            <source>less than a minute</source>
            <translation>menos de un minuto</translation>
        </message>
    </context>
    <context>
        <name>ScreenRows</name>
        <message>
            <source>Screenshots to a page</source>
            <translation>Capturas por página</translation>
        </message>
    </context>
    <context>
        <name>SentCard</name>
        <message>
            <source>A receipt is kept with it.</source>
            <translation>Con él se guarda un comprobante.</translation>
        </message>
        <message>
            <source>Add another receipt…</source>
            <translation>Agregar otro comprobante…</translation>
        </message>
        <message>
            <source>Add the receipt…</source>
            <translation>Agregar el comprobante…</translation>
        </message>
        <message>
            <source>No receipt is kept with it.</source>
            <translation>No hay comprobante guardado con él.</translation>
        </message>
        <message>
            <source>Not kept. Please try again.</source>
            <translation>No se guardó. Inténtelo otra vez.</translation>
        </message>
        <message>
            <source>Open receipt {number}</source>
            <translation>Abrir el comprobante {number}</translation>
        </message>
        <message>
            <source>Open the copy</source>
            <translation>Abrir la copia</translation>
        </message>
        <message>
            <source>Open the receipt</source>
            <translation>Abrir el comprobante</translation>
        </message>
        <message>
            <source>Please write why.</source>
            <translation>Escriba por qué, por favor.</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Retirarlo</translation>
        </message>
        <message>
            <source>The frozen copy is being looked at…</source>
            <translation>Se está revisando la copia guardada…</translation>
        </message>
        <message>
            <source>The frozen copy is not in the binder's folder any more.</source>
            <translation>La copia guardada ya no está en la carpeta.</translation>
        </message>
        <message>
            <source>The frozen copy is unchanged.</source>
            <translation>La copia guardada sigue igual.</translation>
        </message>
        <message>
            <source>The frozen copy was changed after it was kept.</source>
            <translation>La copia guardada cambió después de guardarse.</translation>
        </message>
        <message>
            <source>This was not sent…</source>
            <translation>Esto no se envió…</translation>
        </message>
        <message>
            <source>To {whom}</source>
            <translation>A {whom}</translation>
        </message>
        <message>
            <source>Why was it not sent? The copy and your answer stay.</source>
            <translation>¿Por qué no se envió? La copia y su respuesta se conservan.</translation>
        </message>
        <message>
            <source>{count} receipts are kept with it.</source>
            <translation>Con él se guardan {count} comprobantes.</translation>
        </message>
        <message>
            <source>{sent}, to {whom}</source>
            <translation>{sent}, a {whom}</translation>
        </message>
    </context>
    <context>
        <name>SentForm</name>
        <message>
            <source>&amp;Keep as sent</source>
            <translation>&amp;Guardar como enviado</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Checking and keeping…</source>
            <translation>Revisando y guardando…</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Elegir un archivo…</translation>
        </message>
        <message>
            <source>How did it go?</source>
            <translation>¿Cómo se envió?</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Not kept. Please try again.</source>
            <translation>No se guardó. Inténtelo otra vez.</translation>
        </message>
        <message>
            <source>On which day?</source>
            <translation>¿Qué día?</translation>
        </message>
        <message>
            <source>Receipt or confirmation</source>
            <translation>Comprobante o confirmación</translation>
        </message>
        <message>
            <source>Receipt or confirmation, if there is one</source>
            <translation>Comprobante o confirmación, si lo hay</translation>
        </message>
        <message>
            <source>Say how it went.</source>
            <translation>Diga cómo se envió.</translation>
        </message>
        <message>
            <source>Say on which day it went.</source>
            <translation>Diga qué día se envió.</translation>
        </message>
        <message>
            <source>Say to whom it went.</source>
            <translation>Diga a quién se envió.</translation>
        </message>
        <message>
            <source>To &amp;whom?</source>
            <translation>¿A &amp;quién?</translation>
        </message>
        <message>
            <source>Without a receipt</source>
            <translation>Sin comprobante</translation>
        </message>
    </context>
    <context>
        <name>SentStep</name>
        <message>
            <source>&amp;Day it was sent</source>
            <translation>Día en &amp;que se envió</translation>
        </message>
        <message>
            <source>How was it sent?</source>
            <translation>¿Cómo se envió?</translation>
        </message>
        <message>
            <source>Look for the postmark, or the proof of service at the end.</source>
            <translation>Busque el matasellos, o la constancia de notificación al final.</translation>
        </message>
        <message>
            <source>On November 10, 2026 I served</source>
            <translation>On November 10, 2026 I served</translation>
        </message>
        <message>
            <source>On the last pages: who served it, and when.</source>
            <translation>En las últimas páginas: quién la envió y cuándo.</translation>
        </message>
        <message>
            <source>The time to apply counts from this day. It need not be the date on the letter.</source>
            <translation>El tiempo para pedir la revisión se cuenta desde este día. Puede ser otro que el de la carta.</translation>
        </message>
        <message>
            <source>This day is still to come. Look at the year again.</source>
            <translation>Este día todavía no llega. Revise el año.</translation>
        </message>
        <message>
            <source>When was the decision sent?</source>
            <translation>¿Cuándo se envió la decisión?</translation>
        </message>
        <message>
            <source>in the United States mail</source>
            <translation>in the United States mail</translation>
        </message>
    </context>
    <context>
        <name>SentTab</name>
        <message>
            <source>Go to the packet</source>
            <translation>Ir al paquete</translation>
        </message>
        <message>
            <source>Marked by mistake: {sent}, to {whom}. Taken back on {day}: {because} The frozen copy is kept.</source>
            <translation>Marcado por error: {sent}, a {whom}. Retirado el {day}: {because} La copia se conserva.</translation>
        </message>
        <message>
            <source>Not sent after all</source>
            <translation>Al final no se envió</translation>
        </message>
        <message>
            <source>Nothing is marked as sent yet</source>
            <translation>Todavía no hay nada marcado como enviado</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Taken back. The frozen copy is kept.</source>
            <translation>Retirado. La copia se conserva.</translation>
        </message>
        <message>
            <source>The receipt is kept with the packet.</source>
            <translation>El comprobante se guarda con el paquete.</translation>
        </message>
        <message>
            <source>When a packet has gone out, mark it as sent beside the finished packet. Then an unchangeable copy is kept here, with the day, the way, to whom, and your receipt. Tabs and page numbers go on from there.</source>
            <translation>Cuando un paquete haya salido, márquelo como enviado junto al paquete terminado. Aquí se guarda entonces una copia que no cambia, con el día, la forma, a quién, y su comprobante. Las letras y los números de página siguen desde ahí.</translation>
        </message>
    </context>
    <context>
        <name>SentWords</name>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n página</numerusform>
                <numerusform>%n páginas</numerusform>
            </translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>En persona</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>Mensajería</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>Fax</translation>
        </message>
        <message>
            <source>Kept as sent.</source>
            <translation>Guardado como enviado.</translation>
        </message>
        <message>
            <source>Kept as sent. Tabs and numbers go on from here.</source>
            <translation>Guardado como enviado. Letras y números siguen desde aquí.</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Correo postal</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>Portal</translation>
        </message>
        <message>
            <source>Sent {day} {way}</source>
            <translation>Enviado el {day} {way}</translation>
        </message>
        <message>
            <source>Tab {tab}</source>
            <translation>Letra {tab}</translation>
        </message>
        <message>
            <source>Tabs {tabs}</source>
            <translation>Letras {tabs}</translation>
        </message>
        <message>
            <source>by courier</source>
            <translation>por mensajería</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>por correo electrónico</translation>
        </message>
        <message>
            <source>by fax</source>
            <translation>por fax</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>en persona</translation>
        </message>
        <message>
            <source>by mail</source>
            <translation>por correo</translation>
        </message>
        <message>
            <source>through a portal</source>
            <translation>por un portal</translation>
        </message>
        <message>
            <source>{sort}: {pages}, {first} to {last}</source>
            <translation>{sort}: {pages}, {first} a {last}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>&amp;Choose a folder…</source>
            <translation>Ele&amp;gir un lugar…</translation>
        </message>
        <message>
            <source>&amp;Letters before the page number</source>
            <translation>&amp;Letras antes del número de página</translation>
        </message>
        <message>
            <source>&amp;Name of the office</source>
            <translation>&amp;Nombre de la oficina</translation>
        </message>
        <message>
            <source>&amp;Use the usual folder</source>
            <translation>&amp;Usar el lugar de siempre</translation>
        </message>
        <message>
            <source>A&amp;ddress</source>
            <translation>Di&amp;rección</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Como la computadora</translation>
        </message>
        <message>
            <source>Bac&amp;k</source>
            <translation>&amp;Atrás</translation>
        </message>
        <message>
            <source>Binders already made stay where they are.</source>
            <translation>Las carpetas que ya existen se quedan donde están.</translation>
        </message>
        <message>
            <source>Changes are kept at once</source>
            <translation>Los cambios se guardan al momento</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Easy-to-tell letters, or the one your computer uses.</source>
            <translation>Letras fáciles de distinguir, o las que usa su computadora.</translation>
        </message>
        <message>
            <source>Everything grows with it.</source>
            <translation>Todo crece con el texto.</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Tipo de letra</translation>
        </message>
        <message>
            <source>For the program and its help.</source>
            <translation>Para el programa y su ayuda.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Language and text</source>
            <translation>Idioma y texto</translation>
        </message>
        <message>
            <source>Library folder</source>
            <translation>Lugar de las carpetas</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Light, dark, or as your computer is set.</source>
            <translation>Claro, oscuro, o como está su computadora.</translation>
        </message>
        <message>
            <source>Office and letters</source>
            <translation>Oficina y cartas</translation>
        </message>
        <message>
            <source>Only for offices. Leave it empty for your own claim.</source>
            <translation>Solo para oficinas. Déjelo vacío si es su propio reclamo.</translation>
        </message>
        <message>
            <source>Page numbers</source>
            <translation>Números de página</translation>
        </message>
        <message>
            <source>Parts of the settings</source>
            <translation>Partes de los ajustes</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Stamped on every page of a packet, as in EMV000027.</source>
            <translation>Van en el sello de cada página del paquete, como en EMV000027.</translation>
        </message>
        <message>
            <source>Stored on this computer</source>
            <translation>Guardado en esta computadora</translation>
        </message>
        <message>
            <source>Street, city, state and ZIP code.</source>
            <translation>Calle, ciudad, estado y código postal (ZIP).</translation>
        </message>
        <message>
            <source>System font</source>
            <translation>Letra del sistema</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>Where new binders go</source>
            <translation>Dónde van las carpetas nuevas</translation>
        </message>
    </context>
    <context>
        <name>SidePane</name>
        <message numerus="yes">
            <source>Back to the %n hits</source>
            <translation>
                <numerusform>Volver al %n resultado</numerusform>
                <numerusform>Volver a los %n resultados</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the claim</source>
            <translation>Volver al reclamo</translation>
        </message>
        <message>
            <source>Back to the files</source>
            <translation>Volver a los archivos</translation>
        </message>
        <message>
            <source>Back to the records</source>
            <translation>Volver a los registros</translation>
        </message>
        <message>
            <source>Back to what else to know</source>
            <translation>Volver a qué más saber</translation>
        </message>
    </context>
    <context>
        <name>SinceBox</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n papers have not gone out yet.</source>
            <translation>
                <numerusform>Todavía no se ha enviado %n documento.</numerusform>
                <numerusform>Todavía no se han enviado %n documentos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Build it</source>
            <translation>Armarlo</translation>
        </message>
        <message>
            <source>Make a supplement</source>
            <translation>Hacer un suplemento</translation>
        </message>
        <message>
            <source>Nothing differs from what was sent.</source>
            <translation>Nada es distinto de lo que se envió.</translation>
        </message>
        <message>
            <source>Nothing new came in.</source>
            <translation>No llegó nada nuevo.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Since then</source>
            <translation>Desde entonces</translation>
        </message>
        <message>
            <source>Tab {tab}, {title}: new</source>
            <translation>Letra {tab}, {title}: nuevo</translation>
        </message>
        <message>
            <source>Tab {tab}, {title}: went out, and is not in the binder now</source>
            <translation>Letra {tab}, {title}: se envió, y ahora no está en la carpeta</translation>
        </message>
        <message>
            <source>These did not go out, and a supplement leaves them out.</source>
            <translation>Estos no se enviaron. Un suplemento no los incluye.</translation>
        </message>
        <message>
            <source>{title}: a supplement carries no such paper</source>
            <translation>{title}: un suplemento no incluye documentos de este tipo</translation>
        </message>
        <message>
            <source>{title}: held back</source>
            <translation>{title}: apartado</translation>
        </message>
        <message>
            <source>{title}: not marked as sent yet. {about}</source>
            <translation>{title}: todavía sin marcar como enviada. {about}</translation>
        </message>
        <message>
            <source>{title}: not read yet</source>
            <translation>{title}: todavía sin leer</translation>
        </message>
    </context>
    <context>
        <name>Slot</name>
        <message>
            <source>Does not apply: {reason}</source>
            <translation>No aplica: {reason}</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Apartado</translation>
        </message>
        <message>
            <source>If it applies</source>
            <translation>Si aplica</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Falta</translation>
        </message>
        <message>
            <source>Must have</source>
            <translation>Indispensable</translation>
        </message>
        <message>
            <source>None so far</source>
            <translation>Nada hasta ahora</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Ya está</translation>
        </message>
        <message>
            <source>Should have</source>
            <translation>Recomendable</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Fuente: {source}</translation>
        </message>
        <message>
            <source>We think so. Please check.</source>
            <translation>Creemos que sí. Por favor revise.</translation>
        </message>
        <message>
            <source>tab {tabs}</source>
            <translation>anexo {tabs}</translation>
        </message>
    </context>
    <context>
        <name>SlotGroup</name>
        <message>
            <source>{ready} of {all}</source>
            <translation>{ready} de {all}</translation>
        </message>
    </context>
    <context>
        <name>SlotList</name>
        <message numerus="yes">
            <source>Let go to add %n files here</source>
            <translation>
                <numerusform>Suelte para agregar %n archivo aquí</numerusform>
                <numerusform>Suelte para agregar %n archivos aquí</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Let go to put %n exhibits here</source>
            <translation>
                <numerusform>Suelte para poner %n documento aquí</numerusform>
                <numerusform>Suelte para poner %n documentos aquí</numerusform>
            </translation>
        </message>
        <message>
            <source>Let go to put one here, one in each slot below</source>
            <translation>Suelte para poner uno aquí y uno en cada línea de abajo</translation>
        </message>
    </context>
    <context>
        <name>SlotRow</name>
        <message>
            <source>Add a file…</source>
            <translation>Agregar un archivo…</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Agregar…</translation>
        </message>
        <message>
            <source>Does not apply, because…</source>
            <translation>No aplica, porque…</translation>
        </message>
        <message>
            <source>Get it…</source>
            <translation>Conseguir…</translation>
        </message>
        <message>
            <source>It applies</source>
            <translation>Sí aplica</translation>
        </message>
        <message>
            <source>It is not about my case</source>
            <translation>No es sobre mi caso</translation>
        </message>
        <message>
            <source>Keep this</source>
            <translation>Guardar esto</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ver el papel</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>There is none</source>
            <translation>No existe</translation>
        </message>
        <message>
            <source>Why does it not apply?</source>
            <translation>¿Por qué no aplica?</translation>
        </message>
        <message>
            <source>Write the letter that asks for it…</source>
            <translation>Escribir la carta que lo pide…</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>Cance&amp;lar</translation>
        </message>
        <message>
            <source>He&amp;lp</source>
            <translation>Ay&amp;uda</translation>
        </message>
        <message>
            <source>How far the work is</source>
            <translation>Avance del trabajo</translation>
        </message>
        <message>
            <source>Making the sample case</source>
            <translation>Haciendo el caso de ejemplo</translation>
        </message>
        <message>
            <source>New here?</source>
            <translation>¿Es su primera vez?</translation>
        </message>
        <message>
            <source>Sett&amp;ings</source>
            <translation>A&amp;justes</translation>
        </message>
        <message>
            <source>T&amp;ry the sample case</source>
            <translation>P&amp;robar el caso de ejemplo</translation>
        </message>
        <message>
            <source>The library could not be read. “Open a binder…” still works.</source>
            <translation>No se pudo leer la lista de carpetas. “Abrir una carpeta…” sí funciona.</translation>
        </message>
        <message>
            <source>Your papers stay on this computer. The program never uses the internet.</source>
            <translation>Sus papeles se quedan en esta computadora. El programa nunca usa internet.</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Where to look</source>
            <translation>Dónde buscar</translation>
        </message>
    </context>
    <context>
        <name>StoredHere</name>
        <message>
            <source>Empty it</source>
            <translation>Vaciarlo</translation>
        </message>
        <message>
            <source>Language, folders of binders, the office's name and address.</source>
            <translation>Idioma, lugares de las carpetas, nombre y dirección de la oficina.</translation>
        </message>
        <message>
            <source>Now {size} MB</source>
            <translation>Ahora {size} MB</translation>
        </message>
        <message>
            <source>Pictures and words of your papers, to show them fast.</source>
            <translation>Imágenes y palabras de sus papeles, para mostrarlos rápido.</translation>
        </message>
        <message>
            <source>Reports of faults</source>
            <translation>Informes de fallas</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>What belongs to an open binder stays.</source>
            <translation>Lo que es de una carpeta abierta se queda.</translation>
        </message>
        <message>
            <source>What can be made again</source>
            <translation>Lo que se puede volver a hacer</translation>
        </message>
        <message>
            <source>Where the program broke off. No names, no words of papers.</source>
            <translation>Dónde se detuvo el programa. Sin nombres ni palabras de papeles.</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>A&amp;dd files…</source>
            <translation>Agregar arc&amp;hivos…</translation>
        </message>
        <message numerus="yes">
            <source>Add the %n papers there</source>
            <translation>
                <numerusform>Agregar el %n papel que hay ahí</numerusform>
                <numerusform>Agregar los %n papeles que hay ahí</numerusform>
            </translation>
        </message>
        <message>
            <source>All changes saved</source>
            <translation>Todo guardado</translation>
        </message>
        <message>
            <source>Ca&amp;ncel</source>
            <translation>Ca&amp;ncelar</translation>
        </message>
        <message>
            <source>Do not join them</source>
            <translation>No unirlos</translation>
        </message>
        <message>
            <source>Drop papers or folders anywhere in this window</source>
            <translation>Suelte papeles o carpetas en cualquier parte</translation>
        </message>
        <message>
            <source>How far the work is</source>
            <translation>Avance del trabajo</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Stop reading scans</source>
            <translation>Dejar de leer escaneos</translation>
        </message>
        <message>
            <source>Watching {folder}</source>
            <translation>Se vigila {folder}</translation>
        </message>
        <message>
            <source>What became of them</source>
            <translation>Qué se hizo con ellos</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>Trabajando…</translation>
        </message>
        <message>
            <source>{folder} is gone. We keep looking.</source>
            <translation>{folder} ya no está. Seguimos buscando.</translation>
        </message>
    </context>
    <context>
        <name>SummaryStep</name>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Change: {name}</source>
            <translation>Cambiar: {name}</translation>
        </message>
        <message>
            <source>Claim number</source>
            <translation>Número de reclamo</translation>
        </message>
        <message>
            <source>Denial letter</source>
            <translation>Carta de negación</translation>
        </message>
        <message>
            <source>Is this right?</source>
            <translation>¿Está bien así?</translation>
        </message>
        <message>
            <source>Kind of denial</source>
            <translation>Clase de negación</translation>
        </message>
        <message>
            <source>Language of the packet's own pages</source>
            <translation>Idioma de la portada y el índice</translation>
        </message>
        <message>
            <source>Not answered yet</source>
            <translation>Todavía sin respuesta</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Fecha de envío</translation>
        </message>
        <message>
            <source>The review is filed in English. Spanish makes a copy to read.</source>
            <translation>La revisión se presenta en inglés. En español sale una copia para leer.</translation>
        </message>
        <message>
            <source>What is still open can be added later in the binder.</source>
            <translation>Lo que falta se puede agregar después en la carpeta.</translation>
        </message>
        <message>
            <source>Worker</source>
            <translation>Persona lesionada</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>Only on the left: {words}</source>
            <translation>Solo a la izquierda: {words}</translation>
        </message>
        <message>
            <source>Only on the right: {words}</source>
            <translation>Solo a la derecha: {words}</translation>
        </message>
        <message>
            <source>The words of these pages can't be compared.</source>
            <translation>No se pueden comparar las palabras de estas páginas.</translation>
        </message>
        <message>
            <source>These two pages say word for word the same.</source>
            <translation>Estas dos páginas dicen lo mismo, palabra por palabra.</translation>
        </message>
        <message>
            <source>Words were read from pictures: small differences may be slips of reading.</source>
            <translation>Las palabras se leyeron de imágenes: las diferencias pequeñas pueden ser errores de lectura.</translation>
        </message>
    </context>
    <context>
        <name>ThumbDelegate</name>
        <message>
            <source>Left out</source>
            <translation>Fuera</translation>
        </message>
    </context>
    <context>
        <name>ThumbModel</name>
        <message>
            <source>Page {page}</source>
            <translation>Página {page}</translation>
        </message>
        <message>
            <source>Page {page}, left out</source>
            <translation>Página {page}, queda fuera</translation>
        </message>
    </context>
    <context>
        <name>Thumbnails</name>
        <message>
            <source>Another paper may begin here</source>
            <translation>Aquí puede empezar otro documento</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Fuera</translation>
        </message>
        <message>
            <source>Pages of this exhibit</source>
            <translation>Páginas de este documento</translation>
        </message>
    </context>
    <context>
        <name>Treatments</name>
        <message>
            <source>Add a treatment</source>
            <translation>Agregar un tratamiento</translation>
        </message>
        <message>
            <source>Add the treatment</source>
            <translation>Agregar el tratamiento</translation>
        </message>
        <message>
            <source>As the decision names it.</source>
            <translation>Como lo nombra la decisión.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Change a treatment</source>
            <translation>Cambiar un tratamiento</translation>
        </message>
        <message>
            <source>Change {treatment}</source>
            <translation>Cambiar {treatment}</translation>
        </message>
        <message>
            <source>For example: 6 of 12 visits.</source>
            <translation>Por ejemplo: 6 de 12 visitas.</translation>
        </message>
        <message>
            <source>I do not ask for a review of this one</source>
            <translation>No pido que se revise este</translation>
        </message>
        <message>
            <source>Keep the change</source>
            <translation>Guardar el cambio</translation>
        </message>
        <message>
            <source>Leave it as it was</source>
            <translation>Dejarlo como estaba</translation>
        </message>
        <message>
            <source>None is named yet.</source>
            <translation>Todavía no hay ninguno.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove a treatment</source>
            <translation>Quitar un tratamiento</translation>
        </message>
        <message>
            <source>Remove {treatment}</source>
            <translation>Quitar {treatment}</translation>
        </message>
        <message>
            <source>Treatment</source>
            <translation>Tratamiento</translation>
        </message>
        <message>
            <source>Write the treatment first.</source>
            <translation>Primero escriba el tratamiento.</translation>
        </message>
    </context>
    <context>
        <name>WaitingPapers</name>
        <message>
            <source>Don’t add them</source>
            <translation>No agregarlos</translation>
        </message>
        <message>
            <source>Open the binder they belong to, or start a new one.</source>
            <translation>Abra la carpeta a la que pertenecen, o empiece una nueva.</translation>
        </message>
        <message>
            <source>To be added: {names}</source>
            <translation>Por agregar: {names}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>&amp;Open a binder…</source>
            <translation>&amp;Abrir una carpeta…</translation>
        </message>
        <message>
            <source>&amp;Start a new binder</source>
            <translation>Em&amp;pezar una carpeta</translation>
        </message>
        <message>
            <source>&amp;Try the sample case</source>
            <translation>P&amp;robar el caso de ejemplo</translation>
        </message>
        <message>
            <source>A checklist tells you what you have and what to get.</source>
            <translation>Una lista le dice qué tiene y qué debe conseguir.</translation>
        </message>
        <message>
            <source>Add the day it was sent. Your time counts from there.</source>
            <translation>Agregue el día en que se envió. Su tiempo se cuenta desde ahí.</translation>
        </message>
        <message>
            <source>Drop in the other papers</source>
            <translation>Suelte los demás papeles</translation>
        </message>
        <message>
            <source>Give it the denial letter</source>
            <translation>Dele la carta de negación</translation>
        </message>
        <message>
            <source>How it goes</source>
            <translation>Así funciona</translation>
        </message>
        <message>
            <source>How to begin</source>
            <translation>Cómo empezar</translation>
        </message>
        <message>
            <source>Make one packet</source>
            <translation>Haga un solo paquete</translation>
        </message>
        <message>
            <source>One PDF with an index, ready to print, mail or fax.</source>
            <translation>Un PDF con índice, listo para imprimir, enviar o mandar por fax.</translation>
        </message>
        <message>
            <source>Put your review packet together, one paper at a time.</source>
            <translation>Arme su paquete de revisión, un papel a la vez.</translation>
        </message>
        <message>
            <source>Scans, photos, whole folders. In any order.</source>
            <translation>Escaneos, fotos, carpetas enteras. En cualquier orden.</translation>
        </message>
        <message>
            <source>See what is missing</source>
            <translation>Vea qué falta</translation>
        </message>
        <message>
            <source>The library folder is not there: {folder}. Connect its disk, or choose another folder in Settings.</source>
            <translation>El lugar de las carpetas no está: {folder}. Conecte su disco, o elija otro lugar en Ajustes.</translation>
        </message>
        <message>
            <source>The program sorts your papers and tells you what to add.</source>
            <translation>El programa ordena sus papeles y le dice qué agregar.</translation>
        </message>
        <message>
            <source>This program sorts papers and shows dates. It does not give legal advice.</source>
            <translation>Este programa ordena papeles y muestra fechas. No da consejo legal.</translation>
        </message>
        <message>
            <source>Was treatment for your injury denied or cut? Start with the denial letter.</source>
            <translation>¿Le negaron o recortaron un tratamiento para su lesión? Empiece con la carta de negación.</translation>
        </message>
        <message>
            <source>Your papers stay on this computer. No account, no internet.</source>
            <translation>Sus papeles se quedan en esta computadora. Sin cuenta ni internet.</translation>
        </message>
    </context>
    <context>
        <name>WhoseStep</name>
        <message>
            <source>&amp;Worker's name</source>
            <translation>No&amp;mbre de la persona lesionada</translation>
        </message>
        <message>
            <source>At the top of the letter.</source>
            <translation>En la parte de arriba de la carta.</translation>
        </message>
        <message>
            <source>At the top of the letter. Copy it as it stands.</source>
            <translation>En la parte de arriba de la carta. Cópielo tal como está.</translation>
        </message>
        <message>
            <source>Cla&amp;im number</source>
            <translation>Número de rec&amp;lamo</translation>
        </message>
        <message>
            <source>Claim number: 0042-WC-118734</source>
            <translation>Claim number: 0042-WC-118734</translation>
        </message>
        <message>
            <source>Employee: Elena Marroquín</source>
            <translation>Employee: Elena Marroquín</translation>
        </message>
        <message>
            <source>The binder's folder gets this name. You can change it later.</source>
            <translation>La carpeta llevará este nombre. Puede cambiarlo después.</translation>
        </message>
        <message>
            <source>Whose binder is it?</source>
            <translation>¿De quién es la carpeta?</translation>
        </message>
    </context>
    <context>
        <name>WhyBox</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more reasons</source>
            <translation>
                <numerusform>%n razón más</numerusform>
                <numerusform>%n razones más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reasons</source>
            <translation>
                <numerusform>%n razón</numerusform>
                <numerusform>%n razones</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Menos</translation>
        </message>
        <message>
            <source>Fewer reasons</source>
            <translation>Menos razones</translation>
        </message>
        <message>
            <source>We can't tell what this is</source>
            <translation>No sabemos qué es esto</translation>
        </message>
        <message>
            <source>Why we call it: {kind}</source>
            <translation>Por qué creemos que es: {kind}</translation>
        </message>
        <message>
            <source>You agreed</source>
            <translation>Usted confirmó</translation>
        </message>
        <message>
            <source>You call it: {kind}</source>
            <translation>Usted dice que es: {kind}</translation>
        </message>
        <message>
            <source>You say: none of the kinds we know</source>
            <translation>Usted dice: ninguno de los tipos que conocemos</translation>
        </message>
    </context>
    <context>
        <name>WhyPanel</name>
        <message>
            <source>Add the date it counts from, and the day shows here.</source>
            <translation>Agregue la fecha desde la que se cuenta, y el día aparece aquí.</translation>
        </message>
        <message>
            <source>Add to calendar</source>
            <translation>Agregar al calendario</translation>
        </message>
        <message>
            <source>Chan&amp;ge a date</source>
            <translation>Cambiar una &amp;fecha</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Counted from: {event}.</source>
            <translation>Se cuenta desde: {event}.</translation>
        </message>
        <message>
            <source>Latest some would argue</source>
            <translation>Último día discutible</translation>
        </message>
        <message>
            <source>Latest some would argue: {date}. {left}.</source>
            <translation>Último día discutible: {date}. {left}.</translation>
        </message>
        <message>
            <source>No firm date yet</source>
            <translation>Todavía no hay fecha segura</translation>
        </message>
        <message>
            <source>No later date</source>
            <translation>No hay fecha posterior</translation>
        </message>
        <message>
            <source>Nothing here is legal advice: compare each day with your letter and your form.</source>
            <translation>Nada de esto es consejo legal: compare cada fecha con su carta y su formulario.</translation>
        </message>
        <message>
            <source>Other dates</source>
            <translation>Otras fechas</translation>
        </message>
        <message>
            <source>Safe</source>
            <translation>Fecha segura</translation>
        </message>
        <message>
            <source>Safe: {date}. {left}.</source>
            <translation>Fecha segura: {date}. {left}.</translation>
        </message>
        <message>
            <source>This count is disputed. Not everyone reads the rule so.</source>
            <translation>Esta cuenta está en disputa. Hay quien lee la regla de otro modo.</translation>
        </message>
        <message>
            <source>Usual last day</source>
            <translation>Último día usual</translation>
        </message>
        <message>
            <source>Usual last day: {date}. {left}.</source>
            <translation>Último día usual: {date}. {left}.</translation>
        </message>
        <message>
            <source>Why this date?</source>
            <translation>¿Por qué esta fecha?</translation>
        </message>
        <message>
            <source>{source}. Checked {date}.</source>
            <translation>{source}. Se revisó el {date}.</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;About and licenses</source>
            <translation>&amp;Acerca del programa y licencias</translation>
        </message>
        <message>
            <source>&amp;Add files…</source>
            <translation>A&amp;gregar archivos…</translation>
        </message>
        <message>
            <source>&amp;Binder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <source>&amp;Claim and dates</source>
            <translation>&amp;Reclamo y fechas</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Exhibits</source>
            <translation>&amp;Documentos</translation>
        </message>
        <message>
            <source>&amp;Files you gave</source>
            <translation>Arc&amp;hivos que usted dio</translation>
        </message>
        <message>
            <source>&amp;Fill the application form…</source>
            <translation>&amp;Llenar la solicitud…</translation>
        </message>
        <message>
            <source>&amp;Find in all exhibits</source>
            <translation>&amp;Buscar en todos los documentos</translation>
        </message>
        <message>
            <source>&amp;Guide</source>
            <translation>&amp;Guía</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>&amp;Hold back…</source>
            <translation>&amp;Apartar…</translation>
        </message>
        <message>
            <source>&amp;Join with the next</source>
            <translation>&amp;Unir con el siguiente</translation>
        </message>
        <message>
            <source>&amp;Kind…</source>
            <translation>&amp;Tipo…</translation>
        </message>
        <message>
            <source>&amp;Leave page out or in</source>
            <translation>&amp;Dejar la página fuera o dentro</translation>
        </message>
        <message>
            <source>&amp;New binder…</source>
            <translation>Carpeta &amp;nueva…</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>Panel &amp;siguiente</translation>
        </message>
        <message>
            <source>&amp;Next to look at</source>
            <translation>Siguie&amp;nte por revisar</translation>
        </message>
        <message>
            <source>&amp;Open a binder…</source>
            <translation>&amp;Abrir una carpeta…</translation>
        </message>
        <message>
            <source>&amp;Packet</source>
            <translation>&amp;Paquete</translation>
        </message>
        <message>
            <source>&amp;Paste files</source>
            <translation>P&amp;egar archivos</translation>
        </message>
        <message>
            <source>&amp;Put back</source>
            <translation>&amp;Volver a incluir</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Reasons</source>
            <translation>Ra&amp;zones</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>&amp;Redo: {name}</source>
            <translation>&amp;Rehacer: {name}</translation>
        </message>
        <message>
            <source>&amp;Rotate page</source>
            <translation>&amp;Girar la página</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>A&amp;justes</translation>
        </message>
        <message>
            <source>&amp;Split here</source>
            <translation>Separar a&amp;quí</translation>
        </message>
        <message>
            <source>&amp;Try the sample case</source>
            <translation>&amp;Probar el caso de ejemplo</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Undo: {name}</source>
            <translation>&amp;Deshacer: {name}</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Watch a folder…</source>
            <translation>&amp;Vigilar un lugar…</translation>
        </message>
        <message>
            <source>&amp;What did the reviewer see?</source>
            <translation>¿&amp;Qué vio el revisor?</translation>
        </message>
        <message>
            <source>&amp;Yes, this is right</source>
            <translation>Sí, &amp;está bien</translation>
        </message>
        <message>
            <source>All &amp;binders</source>
            <translation>&amp;Todas las carpetas</translation>
        </message>
        <message>
            <source>B&amp;uild the packet</source>
            <translation>Ar&amp;mar el paquete</translation>
        </message>
        <message>
            <source>E&amp;xhibit</source>
            <translation>&amp;Documento</translation>
        </message>
        <message>
            <source>En&amp;large the page</source>
            <translation>A&amp;grandar la página</translation>
        </message>
        <message>
            <source>It &amp;is the runner-up</source>
            <translation>Es la otra &amp;posibilidad</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Bajar</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>&amp;Subir</translation>
        </message>
        <message>
            <source>N&amp;one of these kinds</source>
            <translation>N&amp;inguno de estos tipos</translation>
        </message>
        <message>
            <source>Order of the &amp;checklist</source>
            <translation>&amp;Orden de la lista</translation>
        </message>
        <message>
            <source>Papers that &amp;go along…</source>
            <translation>Papeles que ac&amp;ompañan…</translation>
        </message>
        <message>
            <source>Pre&amp;vious pane</source>
            <translation>Panel &amp;anterior</translation>
        </message>
        <message>
            <source>Sen&amp;t</source>
            <translation>E&amp;nviado</translation>
        </message>
        <message>
            <source>Stop &amp;watching {name}</source>
            <translation>Dejar de &amp;vigilar {name}</translation>
        </message>
        <message>
            <source>What el&amp;se to know</source>
            <translation>Qué más sa&amp;ber</translation>
        </message>
    </context>
    <context>
        <name>_Drop</name>
        <message>
            <source>Add papers</source>
            <translation>Agregar papeles</translation>
        </message>
    </context>
</TS>
