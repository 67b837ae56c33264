import type { HelpMessages } from '../core/help-messages.js';

/** German for what is needed only when a code does not come. */
export const deHelp = {
  'note.leave': 'Sie können diese Seite verlassen und zurückkommen.',
  'note.stay': 'Lassen Sie diese Seite offen, während Sie nachsehen.',

  'help.seeWhat': 'Zeigen, was zu prüfen ist',
  'help.more': 'Weitere Ursachen',
  'help.somethingElse': 'Etwas anderes stimmt nicht',
  'help.copied': 'Kopiert',
  'help.copyByHand': 'Bitte kopieren Sie diese Zeilen selbst:',

  'status.deliveredVoice': 'Ihr Telefonnetz meldet, dass der Anruf durchgekommen ist.',
  'status.deliveredWhatsapp': 'WhatsApp meldet, dass die Nachricht angekommen ist.',
  'status.setAside':
    'Die SMS wurde zurückgehalten. Vielleicht liegt sie auf Ihrem Handy bei blockierten oder unbekannten Absendern.',
  'status.setAsideVoice':
    'Der Anruf wurde abgewiesen. Vielleicht blockiert Ihr Telefon unbekannte Anrufer oder schaltet sie stumm.',
  'status.setAsideWhatsapp':
    'Die Nachricht wurde zurückgehalten. Sehen Sie in WhatsApp bei blockierten Kontakten nach.',

  'advice.phone.textVoice': 'Ist es an und hat es Empfang? Schaltet es unbekannte Anrufer stumm?',
  'advice.phone.textWhatsapp':
    'Ist es online? Öffnen Sie WhatsApp und sehen Sie auch in den archivierten Chats nach.',
  'advice.anotherWay.textVoice': 'Dieser Anruf kommt vielleicht nicht mehr.',

  'action.showHow': 'So geht es',
  'action.enterCode': 'Zum Code-Feld',
  'action.understood': 'Verstanden',
  'action.copyDetails': 'Angaben für den Support kopieren',
  'action.recovery': 'Konto wiederherstellen',
  'action.account': 'Zu Ihrem Konto',

  'stop.phoneFull.title': 'Ihr Handy ist voll',
  'stop.phoneFull.text': 'Für neue SMS ist kein Platz. Löschen Sie zuerst ein paar alte.',
  'stop.noWhatsapp.title': 'Diese Nummer ist nicht bei WhatsApp',
  'stop.noWhatsapp.text': 'Zu {to} haben wir kein WhatsApp gefunden.',
  'stop.numberFailed.textWhatsapp':
    'Die Nummer {to} ist vielleicht nicht bei WhatsApp, oder die App dort ist zu alt.',
  'stop.optedOut.titleWhatsapp': 'Unsere Nachrichten an diese Nummer sind ausgeschaltet',
  'stop.region.titleVoice': 'In diesem Land können wir nicht anrufen',
  'stop.region.titleWhatsapp': 'In diesem Land können wir nicht an WhatsApp senden',
  'stop.unknown.titleVoice': 'Der Anruf kam nicht durch',
  'stop.paused.textUsual':
    'Eine Pause dauert meist {time}. Wer es früher versucht, muss vielleicht länger warten.',

  'question.access': 'Ich komme an das Postfach oder Handy nicht mehr heran',
  'question.destination': 'Das ist nicht meine Adresse oder Nummer',
  'question.code': 'Der Code ist da, aber er geht nicht',
  'question.unrequested': 'Ich habe einen Code bekommen, den ich nicht wollte',
  'question.else': 'Etwas anderes',

  'page.title': 'Der Code ist nicht gekommen?',
  'page.titleVoice': 'Der Anruf ist nicht gekommen?',
  'page.lead': 'Beginnen Sie oben. Die meisten Codes finden sich gleich dort.',
  'page.first': 'Hier zuerst nachsehen',
  'page.rest': 'Wenn er immer noch fehlt',

  'topic.wait.title': 'Ein wenig warten',
  'topic.wait.text':
    'Die meisten Codes kommen innerhalb von {time}. Manche Systeme prüfen neue Nachrichten zuerst und brauchen länger.',
  'topic.wait.again': 'Wer einen Code nach dem anderen anfordert, wartet länger, nicht kürzer.',
  'topic.spam.trust':
    'Markieren Sie die Nachricht als „kein Spam“. Dann kommt die nächste im Posteingang an.',
  'topic.blockedSender.title': 'Ist der Absender blockiert?',
  'topic.blockedSender.text':
    'Öffnen Sie die Einstellungen Ihrer E-Mail und sehen Sie die Liste der blockierten Absender an.',
  'topic.blockedSender.again':
    'Nehmen Sie unsere Adresse aus der Liste und fordern Sie dann einen neuen Code an.',
  'topic.mailboxFull.title': 'Ist Ihr Postfach voll?',
  'topic.mailboxFull.text': 'Ein volles Postfach nimmt nichts mehr an. Löschen Sie, was Sie nicht brauchen.',
  'topic.mailboxFull.again': 'Leeren Sie auch den Papierkorb und fordern Sie dann einen neuen Code an.',
  'topic.address.text': 'Ein falscher Buchstabe genügt. Lesen Sie sie noch einmal, auch den Teil nach dem @.',
  'topic.number.text': 'Eine falsche Ziffer genügt. Prüfen Sie auch die Ländervorwahl.',
  'topic.numberType.title': 'Ist es eine Handynummer?',
  'topic.numberType.text': 'Festnetznummern und viele Internetnummern können keine SMS empfangen.',
  'topic.region.title': 'Geht es in Ihrem Land?',
  'topic.region.text': 'In manche Länder kommen unsere SMS nicht durch. Nehmen Sie dort einen anderen Weg.',
  'topic.region.textVoice':
    'In manche Länder kommen unsere Anrufe nicht durch. Nehmen Sie dort einen anderen Weg.',
  'topic.region.textWhatsapp':
    'In manche Länder kommen unsere WhatsApp-Nachrichten nicht durch. Nehmen Sie dort einen anderen Weg.',
  'topic.switchedOff.title': 'Nachrichten an Sie sind vielleicht ausgeschaltet',
  'topic.switchedOff.text': 'Das geschieht, wenn Post an eine Adresse zurückkam oder abbestellt wurde.',
  'topic.switchedOff.textSms':
    'Haben Sie einmal mit STOP geantwortet? Dann senden Sie START an dieselbe Nummer.',
  'topic.switchedOff.textNumber': 'Das geschieht, wenn eine Nummer bei uns schon einmal abgeschaltet wurde.',
  'topic.switchedOff.silent':
    'Einen Fehler sehen Sie dann nicht. Nehmen Sie eine andere Adresse oder Nummer, oder bitten Sie um Hilfe.',
  'topic.phoneOn.title': 'Ist Ihr Handy an?',
  'topic.phoneOn.text':
    'Es braucht Empfang. Schalten Sie den Flugmodus ein, warten Sie kurz und schalten Sie ihn wieder aus.',
  'topic.phoneBlocked.title': 'Bei blockierten und unbekannten Absendern nachsehen',
  'topic.phoneBlocked.titleVoice': 'Unbekannte Anrufer zulassen',
  'topic.phoneBlocked.titleWhatsapp': 'In archivierten und blockierten Chats nachsehen',
  'topic.phoneBlocked.iphone':
    'iPhone: Öffnen Sie „Nachrichten“, gehen Sie zurück zu „Filter“ und sehen Sie unter „Unbekannte Absender“ nach.',
  'topic.phoneBlocked.android':
    'Android: Öffnen Sie „Messages“, tippen Sie auf das Menü und sehen Sie unter „Spam & blockierte Nachrichten“ nach.',
  'topic.phoneBlocked.iphoneVoice':
    'iPhone: Öffnen Sie „Einstellungen“, dann „Telefon“, und lassen Sie unbekannte Anrufer klingeln.',
  'topic.phoneBlocked.androidVoice':
    'Android: Öffnen Sie „Telefon“, dann „Einstellungen“, und sehen Sie die blockierten Nummern an.',
  'topic.phoneBlocked.whatsapp': 'Öffnen Sie WhatsApp und sehen Sie unter „Archiviert“ nach.',
  'topic.phoneBlocked.whatsappBusiness':
    'Öffnen Sie in WhatsApp „Einstellungen“, dann „Datenschutz“, und sehen Sie die blockierten Kontakte an.',
  'topic.phoneFull.title': 'Ist Ihr Handy voll?',
  'topic.phoneFull.text':
    'Ein volles Handy nimmt keine SMS mehr an. Löschen Sie ein paar alte und fordern Sie dann einen neuen Code an.',
  'topic.phoneApp.title': 'Handy neu starten',
  'topic.phoneApp.text': 'Wenn die Nachrichten-App hängt, schalten Sie das Handy aus und wieder ein.',
  'topic.phoneApp.textVoice': 'Wenn Anrufe nicht klingeln, schalten Sie das Handy aus und wieder ein.',
  'topic.phoneApp.textWhatsapp':
    'Wenn WhatsApp hängt, aktualisieren Sie es, oder schalten Sie das Handy aus und wieder ein.',
  'topic.newest.title': 'Den neuesten Code nehmen',
  'topic.newest.late': 'Ein älterer kann später ankommen. Sehen Sie nach, wann jede Nachricht kam.',
  'topic.newest.whole': 'Geben Sie ihn ganz ein, genau wie er in der Nachricht steht.',
  'topic.newest.short': 'Ein Code gilt nur kurze Zeit. Wenn er alt ist, senden Sie erneut.',
  'topic.paused.title': 'Vielleicht pausieren die Codes',
  'topic.paused.usual': 'Eine Pause dauert meist {time}.',
  'topic.paused.wait':
    'Nach vielen Versuchen machen wir eine Pause. Wer es immer wieder versucht, wartet vielleicht länger.',
  'topic.paused.lasting':
    'Manche Pausen enden erst, wenn ein Mensch sie beendet. Dauert es lange, bitten Sie um Hilfe.',
  'topic.network.title': 'Ein anderes Netz versuchen',
  'topic.network.text':
    'Wechseln Sie zwischen WLAN und mobilen Daten. Wenn die Wartezeit um ist, versuchen Sie es einmal.',
  'topic.ours.title': 'Vielleicht liegt es an uns',
  'topic.ours.text': 'Manchmal ist das Senden bei uns gestört. Ein anderer Weg klappt dann oft.',
  'topic.unrecognised.title': 'Buchstabe für Buchstabe lesen',
  'topic.unrecognised.titlePhone': 'Die letzten Ziffern vergleichen',
  'topic.unrecognised.domain':
    'Sehen Sie den Teil nach dem @ an. Die Endung zählt: example.de ist nicht example.com.',
  'topic.unrecognised.name': 'Sehen Sie den Namen an. Maier und Meyer sind zwei Adressen.',
  'topic.unrecognised.digits': 'Enden sie wie Ihre Nummer?',
  'topic.unrecognised.country': 'Gehört die Ländervorwahl zu Ihrem Land?',
  'topic.unrecognised.mask': 'Wir zeigen nur einen Teil davon, damit niemand anders es lesen kann.',
  'topic.otherKind.title': 'Das ist vielleicht die falsche Seite',
  'topic.otherKind.text': 'Andere Arten von Konten haben eine eigene Seite.',
  'topic.noAccess.title': 'Einen Weg nehmen, der noch geht',
  'topic.noAccess.text':
    'Wählen Sie einen anderen Weg oder eine Adresse oder Nummer, an die Sie herankommen.',
  'topic.lostDevice.title': 'Ihr Handy ist weg oder gestohlen',
  'topic.lostDevice.signIn': 'Melden Sie sich auf einem anderen Weg an, auf einem anderen Gerät.',
  'topic.lostDevice.report': 'Melden Sie es dem Support, damit das Handy aus Ihrem Konto entfernt wird.',
  'topic.lostDevice.anew': 'Richten Sie Ihr neues Handy ein, wenn Sie sich das nächste Mal anmelden.',
  'topic.lostSome.title': 'Ihnen fehlt einer Ihrer Wege zur Anmeldung',
  'topic.lostSome.signIn': 'Melden Sie sich auf einem Weg an, der noch geht.',
  'topic.lostSome.add': 'Fügen Sie einen neuen hinzu und geben Sie den Code ein, den wir dorthin senden.',
  'topic.lostSome.remove': 'Entfernen Sie erst dann den alten. Ändern Sie immer nur eine Sache.',
  'topic.lostAll.title': 'Ihnen fehlen alle',
  'topic.lostAll.ask': 'Beantragen Sie neue Wege zur Anmeldung.',
  'topic.lostAll.wait': 'Zu Ihrem Schutz braucht die Änderung einige Zeit.',
  'topic.lostAll.leave': 'Nehmen Sie in dieser Zeit keinen alten Weg. Das würde die Änderung abbrechen.',
  'topic.lostPassword.title': 'Auch das Passwort wissen Sie nicht',
  'topic.lostPassword.first': 'Versuchen Sie zuerst, einen Ihrer alten Wege zurückzubekommen.',
  'topic.lostPassword.form': 'Wenn das nicht geht, stellen Sie Ihr Konto wieder her.',
  'topic.unrequested.title': 'Den Code für sich behalten',
  'topic.unrequested.share': 'Antworten Sie nicht darauf und sagen Sie ihn niemandem. Wir fragen nie danach.',
  'topic.unrequested.safe': 'Ohne den Code kommt niemand hinein. Sie können die Nachricht ignorieren.',
  'topic.unrequested.why':
    'Vielleicht hat sich jemand vertippt, oder es ist ein Code von Ihnen, der spät ankam.',
  'topic.passwordless.title': 'Ohne Codes anmelden',
  'topic.passwordless.text': 'Mit einem Passkey kann niemand in Ihrem Namen Codes anfordern.',
  'topic.suspicious.title': 'Sie glauben, dass jemand in Ihr Konto will',
  'topic.suspicious.text': 'Sagen Sie es denen, die sich um Ihr Konto kümmern.',
  'topic.privateWindow.title': 'Das Postfach in einem privaten Fenster lesen',
  'topic.privateWindow.why': 'Hier geöffnet, würde es Sie abmelden. Lassen Sie diese Seite offen.',
  'topic.privateWindow.incognito': 'Öffnen Sie im Menü des Browsers ein neues Inkognitofenster.',
  'topic.privateWindow.inprivate': 'Öffnen Sie im Menü des Browsers ein neues InPrivate-Fenster.',
  'topic.privateWindow.private': 'Öffnen Sie im Menü des Browsers ein neues privates Fenster.',
  'topic.privateWindow.press': 'Mit einer Tastatur drücken Sie {keys}.',
  'topic.privateWindow.copy': 'Melden Sie sich dort im Postfach an und kopieren Sie den Code.',
  'topic.privateWindow.back': 'Kommen Sie auf diese Seite zurück und geben Sie ihn ein.',
  'topic.keepPage.title': 'Sie können anderswo nachsehen',
  'topic.keepCurrent.title': 'Wege zur Anmeldung aktuell halten',
  'topic.keepCurrent.text': 'Prüfen Sie ab und zu, ob Adresse und Nummer noch Ihre sind.',
  'topic.language.title': 'Vielleicht ist sie in einer anderen Sprache',
  'topic.language.text':
    'Nachrichten kommen manchmal in der Sprache, mit der Ihr Konto begann. Suchen Sie stattdessen nach dem Absender.',
  'topic.details.title': 'Angaben für alle, die Ihnen helfen',
  'topic.details.text': 'Darin steht, was geschehen ist, aber nicht Ihr Code.',

  'keys.ctrl': 'Strg+Umschalt+{letter}',
  'keys.command': 'Cmd+Umschalt+{letter}',

  'details.time': 'Gesendet: {sentAt}',
  'details.method': 'Weg: {kind}',
  'details.to': 'An: {to}',
  'details.sends': 'Anzahl gesendet: {sends}',
  'details.reference': 'Vorgang: {reference}',
  'details.delivery': 'Zustellung: {delivery}',
} as const satisfies HelpMessages;
