# 文件没收下的原因，以及接下来怎么办。

papers-empty = 这个文件是空的，里面没有内容。麻烦您再发一次，或者直接拍张照片发给我。
papers-too-large = 这个文件有 { $size } MB，我最多能收 { $limit } MB。您可以改用照片发送，或者分几次发。
papers-kind-not-allowed =
    { $kind ->
        [program] 程序文件我不能收。
        [archive] ZIP 这类压缩包我打不开。
        [office] Word、Excel、PPT 文件我看不了，您可以先另存为 PDF。
        [web-page] 保存下来的网页我看不了。
        [text] 纯文字文件不能当作材料。
        [video] 视频我收不了。
        [audio] 录音我收不了。
        [unknown] 这种文件我不认识。
       *[other] { $kind } 格式的文件我收不了。
    }请发材料的照片（JPEG 或 PNG），PDF 也可以。
papers-heic = 这张图片是苹果手机的 HEIC 格式，我打不开。请您重新发一次，发的时候选“照片”，不要选“文件”，手机会自动转好格式。
papers-disguised =
    { $kind ->
        [program] 文件名看着是图片或 PDF，其实是个程序，为了安全我没有打开。
        [archive] 文件名看着是图片或 PDF，其实是个压缩包。
        [office] 文件名看着是图片或 PDF，其实是 Office 文档。
        [web-page] 文件名看着是图片或 PDF，其实是保存下来的网页。
        [text] 文件名看着是图片或 PDF，其实是纯文字。
        [video] 文件名看着是图片或 PDF，其实是视频。
        [audio] 文件名看着是图片或 PDF，其实是录音。
       *[other] 文件名看着是图片或 PDF，其实是 { $kind } 格式。
    }麻烦您把材料拍张照片，或者截个图发给我。
papers-broken = 这个文件打不开，可能没传完整。麻烦您再发一次，或者重新拍一张。
papers-too-many-pixels = 这张图片太大了（超过 { $limit } 百万像素），我打不开。发的时候请选“照片”，不要选“文件”，或者用手机重新拍一张。
papers-locked-pdf = 这个 PDF 要密码才能打开。请您另存一份不带密码的，或者把每一页拍照发给我。密码不用告诉我。
papers-active-pdf = 这个 PDF 里带有脚本或别的文件，为了大家的安全，我不能收。请您把每一页拍照或截图发给我。
papers-too-many-pages = 这个 PDF 超过 { $limit } 页了。请只发要紧的几页，或者分成几个小文件发。
