<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>ChecklistPanel</name>
        <message numerus="yes">
            <source>Looks like %n papers in one</source>
            <translation>
                <numerusform>Looks like %n paper</numerusform>
                <numerusform>Looks like %n papers in one</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CutOffer</name>
        <message numerus="yes">
            <source>This file seems to hold %n papers:</source>
            <translation>
                <numerusform>This file seems to hold %n paper:</numerusform>
                <numerusform>This file seems to hold %n papers:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message numerus="yes">
            <source>%n days left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Passed %n days ago</source>
            <translation>
                <numerusform>Passed %n day ago</numerusform>
                <numerusform>Passed %n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DropWords</name>
        <message numerus="yes">
            <source>%n could not be read</source>
            <translation>
                <numerusform>%n could not be read</numerusform>
                <numerusform>%n could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files were not taken in.</source>
            <translation>
                <numerusform>%n file was not taken in.</numerusform>
                <numerusform>%n files were not taken in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the binder already</source>
            <translation>
                <numerusform>%n in the binder already</numerusform>
                <numerusform>%n in the binder already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken in</source>
            <translation>
                <numerusform>%n not taken in</numerusform>
                <numerusform>%n not taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them out of other files</source>
            <translation>
                <numerusform>%n of them out of other files</numerusform>
                <numerusform>%n of them out of other files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them out of {name}</source>
            <translation>
                <numerusform>%n of them out of {name}</numerusform>
                <numerusform>%n of them out of {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n papers added</source>
            <translation>
                <numerusform>%n paper added</numerusform>
                <numerusform>%n papers added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>stopped: %n not read</source>
            <translation>
                <numerusform>stopped: %n not read</numerusform>
                <numerusform>stopped: %n not read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExhibitPanel</name>
        <message numerus="yes">
            <source>%n exhibits</source>
            <translation>
                <numerusform>%n exhibit</numerusform>
                <numerusform>%n exhibits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held back</source>
            <translation>
                <numerusform>%n held back</numerusform>
                <numerusform>%n held back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExhibitWords</name>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FactsBox</name>
        <message numerus="yes">
            <source>%n facts read from it</source>
            <translation>
                <numerusform>%n fact read from it</numerusform>
                <numerusform>%n facts read from it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindPanel</name>
        <message numerus="yes">
            <source>%n hits</source>
            <translation>
                <numerusform>%n hit</numerusform>
                <numerusform>%n hits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FormFields</name>
        <message numerus="yes">
            <source>%n filled in</source>
            <translation>
                <numerusform>%n filled in</numerusform>
                <numerusform>%n filled in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left empty</source>
            <translation>
                <numerusform>%n left empty</numerusform>
                <numerusform>%n left empty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stood there</source>
            <translation>
                <numerusform>%n stood there</numerusform>
                <numerusform>%n stood there</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message numerus="yes">
            <source>%n fields are left for you.</source>
            <translation>
                <numerusform>%n field is left for you.</numerusform>
                <numerusform>%n fields are left for you.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GateList</name>
        <message numerus="yes">
            <source>%n in order</source>
            <translation>
                <numerusform>%n in order</numerusform>
                <numerusform>%n in order</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things to know</source>
            <translation>
                <numerusform>%n thing to know</numerusform>
                <numerusform>%n things to know</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things to mend</source>
            <translation>
                <numerusform>%n thing to mend</numerusform>
                <numerusform>%n things to mend</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GivenWords</name>
        <message numerus="yes">
            <source>%n files came out of it.</source>
            <translation>
                <numerusform>%n file came out of it.</numerusform>
                <numerusform>%n files came out of it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JoinOffer</name>
        <message numerus="yes">
            <source>Join %n pictures: {first} to {last}</source>
            <translation>
                <numerusform>Join %n picture: {first} to {last}</numerusform>
                <numerusform>Join %n pictures: {first} to {last}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message numerus="yes">
            <source>%n needed papers missing</source>
            <translation>
                <numerusform>%n needed paper missing</numerusform>
                <numerusform>%n needed papers missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n papers to look at</source>
            <translation>
                <numerusform>%n paper to look at</numerusform>
                <numerusform>%n papers to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Passed %n days ago. See what is left to do</source>
            <translation>
                <numerusform>Passed %n day ago. See what is left to do</numerusform>
                <numerusform>Passed %n days ago. See what is left to do</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookPile</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoticeBox</name>
        <message numerus="yes">
            <source>%n more to look at:</source>
            <translation>
                <numerusform>%n more to look at:</numerusform>
                <numerusform>%n more to look at:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things to look at:</source>
            <translation>
                <numerusform>%n thing to look at:</numerusform>
                <numerusform>%n things to look at:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PacketDone</name>
        <message numerus="yes">
            <source>%n things changed on the way</source>
            <translation>
                <numerusform>%n thing changed on the way</numerusform>
                <numerusform>%n things changed on the way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PacketProof</name>
        <message numerus="yes">
            <source>%n bookmarks go to the right page</source>
            <translation>
                <numerusform>%n bookmark goes to the right page</numerusform>
                <numerusform>%n bookmarks go to the right page</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files not in the packet</source>
            <translation>
                <numerusform>%n file not in the packet</numerusform>
                <numerusform>%n files not in the packet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files not in the packet, or only in part</source>
            <translation>
                <numerusform>%n file not in the packet, or only in part</numerusform>
                <numerusform>%n files not in the packet, or only in part</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n links go to the right page</source>
            <translation>
                <numerusform>%n link goes to the right page</numerusform>
                <numerusform>%n links go to the right page</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages, each in its place</source>
            <translation>
                <numerusform>%n page, in its place</numerusform>
                <numerusform>%n pages, each in its place</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PacketSummary</name>
        <message numerus="yes">
            <source>%n exhibits held back</source>
            <translation>
                <numerusform>%n exhibit held back</numerusform>
                <numerusform>%n exhibits held back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n exhibits stay out of this one</source>
            <translation>
                <numerusform>%n exhibit stays out of this one</numerusform>
                <numerusform>%n exhibits stay out of this one</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files can't be read</source>
            <translation>
                <numerusform>%n file can't be read</numerusform>
                <numerusform>%n files can't be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more exhibits</source>
            <translation>
                <numerusform>%n more exhibit</numerusform>
                <numerusform>%n more exhibits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PagePanel</name>
        <message numerus="yes">
            <source>%n exhibits chosen</source>
            <translation>
                <numerusform>%n exhibit chosen</numerusform>
                <numerusform>%n exhibits chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperSheet</name>
        <message numerus="yes">
            <source>%n places are left for you to fill in</source>
            <translation>
                <numerusform>%n place is left for you to fill in</numerusform>
                <numerusform>%n places are left for you to fill in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places are left for you to fill in.</source>
            <translation>
                <numerusform>%n place is left for you to fill in.</numerusform>
                <numerusform>%n places are left for you to fill in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlaceLinks</name>
        <message numerus="yes">
            <source>%n more pages</source>
            <translation>
                <numerusform>%n more page</numerusform>
                <numerusform>%n more pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReasonWords</name>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{answered} of %n reasons answered</source>
            <translation>
                <numerusform>{answered} of %n reason answered</numerusform>
                <numerusform>{answered} of %n reasons answered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordRow</name>
        <message numerus="yes">
            <source>It could be %n of your exhibits</source>
            <translation>
                <numerusform>It could be %n of your exhibits</numerusform>
                <numerusform>It could be %n of your exhibits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordsPanel</name>
        <message numerus="yes">
            <source>%n records listed</source>
            <translation>
                <numerusform>%n record listed</numerusform>
                <numerusform>%n records listed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoadNotice</name>
        <message numerus="yes">
            <source>Papers here point to %n other roads</source>
            <translation>
                <numerusform>Papers here point to %n other road</numerusform>
                <numerusform>Papers here point to %n other roads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScanReading</name>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SentWords</name>
        <message numerus="yes">
            <source>%n pages</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidePane</name>
        <message numerus="yes">
            <source>Back to the %n hits</source>
            <translation>
                <numerusform>Back to the %n hit</numerusform>
                <numerusform>Back to the %n hits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SinceBox</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n papers have not gone out yet.</source>
            <translation>
                <numerusform>%n paper has not gone out yet.</numerusform>
                <numerusform>%n papers have not gone out yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SlotList</name>
        <message numerus="yes">
            <source>Let go to add %n files here</source>
            <translation>
                <numerusform>Let go to add %n file here</numerusform>
                <numerusform>Let go to add %n files here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Let go to put %n exhibits here</source>
            <translation>
                <numerusform>Let go to put %n exhibit here</numerusform>
                <numerusform>Let go to put %n exhibits here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message numerus="yes">
            <source>Add the %n papers there</source>
            <translation>
                <numerusform>Add the %n paper there</numerusform>
                <numerusform>Add the %n papers there</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WaitingPapers</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WhyBox</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more reasons</source>
            <translation>
                <numerusform>%n more reason</numerusform>
                <numerusform>%n more reasons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reasons</source>
            <translation>
                <numerusform>%n reason</numerusform>
                <numerusform>%n reasons</numerusform>
            </translation>
        </message>
    </context>
</TS>
