/** Lines that a page leaves at the end of a story. */
export const tails: readonly string[] = [
  'This story was first published by the Harbour Courier.',
  'This article originally appeared in the Lakeside Tribune and is republished with permission.',
  'Source: Reuters',
  'Source: Agence France-Presse and local media',
  'Follow us on Facebook and Instagram for more local news.',
  'Follow the author on Twitter @rcastellan',
  'Like our page on Facebook to get the latest updates.',
  'Join our WhatsApp channel for breaking news.',
  'Sign up for our morning newsletter and never miss a story.',
  'Get the best of our journalism in your inbox every Saturday. Subscribe to our newsletter here.',
  'Ruth Castellan is a reporter who covers city hall. She previously worked at the Lakeside Tribune.',
  'Tom Wexler is a senior correspondent based in Brussels. Reach him at twexler@example.com.',
  'Dr Ana Pires is a lecturer in politics at the University of Porto and the author of two books.',
  'Additional reporting by Tom Wexler in Brussels. Editing by Ana Pires.',
  '(Reporting by Ruth Castellan; Editing by Ana Pires)',
  '© 2026 Northern Post Media. All rights reserved.',
  'Copyright 2026 The Harbour Courier. No part of this article may be reproduced without permission.',
  'Read next: Ten walks for a wet weekend',
  'Related: The town that forgot its own name',
  'Read more: Why the clocks stopped at noon',
  'You may also like: A winter on the night bus',
  'More from this author',
  'Share this article',
  'Share on Facebook Share on Twitter Share by email',
  'Have a news tip? Email us at tips@example.com.',
  'Do you have a story to share? Get in touch: newsdesk@example.com',
  'Download our app for the latest headlines.',
  'The views expressed in this article are the author’s own and do not necessarily reflect those of this newspaper.',
  'Subscribe now to continue reading.',
  'Already a subscriber? Log in.',
  'Comments are closed.',
  'Leave a comment below and tell us what you think.',
  'Tags: council, transport, budget',
  'Filed under: News, Local, Politics',
  'If you enjoyed this story, please consider supporting our journalism with a donation.',
  'Photo: Ruth Castellan/Harbour Courier',
  'Image credit: Getty Images',
  'To read the full story, click here.',
  'Click here to see our latest offers.',
  'Last updated: 3 hours ago'
]

/** Lines that a page sets between the paragraphs of a story. */
export const interruptions: readonly string[] = [
  'Advertisement',
  'ADVERTISEMENT - CONTINUE READING BELOW',
  'Story continues below advertisement',
  'READ MORE: Five harbours worth the detour',
  'Read also: The men who count the swans',
  'Sign up to our newsletter',
  'Watch: How a tide table is made',
  'Share this story',
  'Tap to share on Facebook',
  'Loading...',
  'Recommended for you',
  'Embed from Getty Images'
]

/** What stands where a name or a figure was to come. */
export const slots: readonly string[] = [
  'TK',
  'TKTK',
  '[TK]',
  '{{name}}',
  '[insert name]',
  '[Insert figure here]',
  '${amount}',
  '[NAME]',
  'XXX',
  '[date]',
  '<name>',
  '[Your Name]',
  '[CHECK]',
  '%s'
]

/** What a chatbot says beside the text that it was asked for. */
export const chatter: readonly string[] = [
  'Certainly! Here is a polished version of your article:',
  'Sure, here’s a rewritten version of the text:',
  'Here is the revised article with a stronger opening:',
  'As an AI language model, I cannot verify these claims.',
  'I hope this helps! Let me know if you would like me to make any changes.',
  'Would you like me to shorten it or add a headline?',
  'Note: I have kept the quotations as they were in the original text.',
  'As of my last knowledge update, no further details were available.'
]

/** Leftovers of a page, put before a word. */
export const markup: readonly string[] = [
  '<br>',
  '<p>',
  '</strong>',
  '<em>',
  '[/caption]',
  '<span class="drop">',
  '**',
  '&lt;br&gt;'
]

/** Marks that show nothing. */
export const invisible: readonly string[] = ['\u200B', '\uFEFF', '\u2060', '\u00AD', '\uFFFD', '\u200E']

/** Letters as UTF-8 that was read as Windows-1252 writes them, and as HTML writes them. */
export const garbled: Readonly<Record<string, readonly [mojibake: string, entity: string]>> = {
  '’': ['â€™', '&#8217;'],
  '‘': ['â€˜', '&lsquo;'],
  '“': ['â€œ', '&ldquo;'],
  '”': ['â€\u009d', '&rdquo;'],
  '—': ['â€”', '&mdash;'],
  é: ['Ã©', '&eacute;'],
  '£': ['Â£', '&pound;'],
  '&': ['&amp;', '&amp;'],
  '"': ['&quot;', '&#34;'],
  ' ': ['Â ', '&nbsp;']
}

/** Words taken for one another: what stands in the story, in a place where the other is wrong for certain. */
export const confusions: readonly (readonly [right: RegExp, wrong: string])[] = [
  [/\bits\b(?= [a-z]{3,})/g, 'it’s'],
  [/(?<=\b[Ii]t)[’']s\b(?= (?:a|an|the|not|been|due|good|old)\b)/g, 's'],
  [/(?<=\b(?:more|less|fewer|better|higher|lower|older|faster|rather|quicker|smaller|larger|other) )than\b/g, 'then'],
  [/(?<=[.,;] |\band )then\b/g, 'than'],
  [/(?<=\b(?:had|has|who) )led\b|\bled(?= (?:to|the|by|Thalhammer)\b)/g, 'lead'],
  [/(?<=\b(?:can|could|to|may|will|would|they|already) )lose\b/g, 'loose'],
  [/(?<=\b(?:can|let sympathy|to|may|will) )affect\b/g, 'effect'],
  [/(?<=\b(?:its|an|the|no) )effect\b/g, 'affect'],
  [/(?<=[,.;] |\bthat |\band )there(?= (?:was|were|is|are)\b)/g, 'their'],
  [
    /\btheir(?= (?:first|own|health|children|pens|employers|sons|leader|decision|closing|money|eyes|shares)\b)/g,
    'there'
  ],
  [/\bwhose(?= [a-z]{4,} (?:is|was|has|had|from)\b)/g, 'who’s'],
  [/(?<=\b[Ww]e|\b[Tt]hey|\b[Yy]ou)[’']re(?= (?:still|not|tired|a|the|going|free|right)\b)/g, 'r'],
  [/\btoo(?= (?:old|many|much|late|soon|small|few|long|fast)\b)/g, 'to'],
  [/(?<=\b(?:has|had|was|have) )passed\b/g, 'past']
]
