# Why a file was not taken, and what to do instead.

papers-empty = This file came through empty. Please send it once more, or take a photo of the paper and send that.
papers-too-large = This file has { $size } MB, and I can take up to { $limit } MB. Please send it as a photo, or send a few pages at a time.
papers-kind-not-allowed =
    { $kind ->
        [program] I can't take programs.
        [archive] I can't open packed files such as ZIP.
        [office] I can't read Word, Excel or PowerPoint files; please save it as a PDF.
        [web-page] I can't read saved web pages.
        [text] I can't take plain text as a paper.
        [video] I can't take videos.
        [audio] I can't take recordings.
        [unknown] I don't know this kind of file.
       *[other] I can't take { $kind } files.
    } A photo of the paper (JPEG or PNG) or a PDF is fine.
papers-heic = This picture is in Apple's HEIC format, which I can't open. Please send it again with “Photo” rather than “File”: your phone then converts it by itself.
papers-disguised =
    { $kind ->
        [program] The name says picture or PDF, but this is a program, so I didn't open it.
        [archive] The name says picture or PDF, but this is a packed file such as ZIP.
        [office] The name says picture or PDF, but this is an Office document.
        [web-page] The name says picture or PDF, but this is a saved web page.
        [text] The name says picture or PDF, but this is plain text.
        [video] The name says picture or PDF, but this is a video.
        [audio] The name says picture or PDF, but this is a recording.
       *[other] The name says picture or PDF, but this is a { $kind } file.
    } Please take a photo or a screenshot of the paper and send that.
papers-broken = I couldn't open this file; part of it seems to be missing. Please send it again, or take a new photo of the paper.
papers-too-many-pixels = This picture is larger than I can open (more than { $limit } million pixels). Please send it with “Photo” rather than “File”, or take a new one with your phone.
papers-locked-pdf = This PDF needs a password to open. Please save a copy without the password, or take photos of its pages. There is no need to tell me the password.
papers-active-pdf = For everyone's safety I don't take PDFs that carry scripts or other files inside. Please send photos or screenshots of the pages instead.
papers-too-many-pages = This PDF has more than { $limit } pages. Please send only the pages that matter, or split it into a few smaller files.
