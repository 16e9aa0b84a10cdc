# 筹款：发起人、访客和审核员看到的话。

## 菜单和命令
menu-fundraiser = 为治病筹款
menu-my-fundraisers = { $count ->
    [1] 我的筹款
   *[other] 我的筹款（{ $count } 个）
}
command-fundraiser = 为治病筹款
command-mine = 我的筹款

## 整个流程
fundraiser-name = 筹款申请
fundraiser-intro =
    病痛已经够难熬了，还要为钱操心，您辛苦了。咱们一步一步来，一次只问一件事。

    筹款是最后的办法：医保、保险、救助能付的钱，就不必向陌生人开口。所以先一起看看这些。

    大约需要 10 到 15 分钟。随时可以停下，下次接着填，填过的都在。

    手边最好有（拍照就行）：
    • 患者的身份证件
    • 诊断证明
    • 住院证明或费用票据
fundraiser-summary =
    <b>快好了，请最后看一遍。</b>
    提交后由真人审核员查看，现在还没有公开。

    { $lines }

    哪里不对，现在就可以改，其他的都会保留。
fundraiser-submit = 提交审核
fundraiser-cancelled =
    好的，这次就到这里，刚才填的不再保留。想重新开始，随时点 /fundraiser
    以前提交过的不受影响：/mine
fundraiser-submitted =
    <b>交上去了，最难的一步您已经走完了。</b>

    接下来，审核员（是真人）会逐项查看您填的内容和每一份材料，我们争取当天开始。不管结果怎样，一有消息我就在这里告诉您；缺什么，也会跟您说。

    不用一直守着手机。想看进度：/mine
fundraiser-resubmitted =
    收到您的修改了，谢谢。已经通知原来的审核员接着看，有消息我在这里告诉您。
fundraiser-fix-intro = { $count ->
    [0] 没有需要重填的问题。请再看一遍，然后提交。
   *[other] 有 { $count } 个问题要请您重新填，其他的都保留着。原来的答案没错的，点一下就能保留。
}

## 先看谁能付
fundraiser-ask-public-insurance =
    <b>医保大概能报多少钱？</b>
    比如：120000 或 12万。估个大概就行；没有医保，或者不清楚，请点按钮。
fundraiser-help-public-insurance =
    <b>这是什么：</b>职工医保或城乡居民医保（以前的新农合也算），包括大病保险。
    <b>怎么问到：</b>去医院的医保办或住院收费处问一句：“这次住院，医保大概能报多少？”也可以打医保热线 12393。在外地看病的，顺便问问异地就医备案，备了案通常报得更多。
    <b>为什么问：</b>医保能报的，就不用筹了。
    <b>不清楚怎么办：</b>点按钮告诉我就行，先按没有算，提交前都可以改。
    <b>谁会看到：</b>审核员；公开页面的算式里会有这一行。
fundraiser-label-public-insurance = 医保可报
fundraiser-ask-own-policies =
    <b>有没有商业保险？大概能赔多少？</b>
    自己买的、单位或学校买的、惠民保都算。比如：50000 或 5万
fundraiser-help-own-policies =
    <b>这是什么：</b>给患者买过的医疗险、重疾险、意外险。最容易忘的是单位的团体险、学校的学平险、当地的惠民保，还有手机支付软件里买的。
    <b>怎么查：</b>问问单位或学校，翻翻每年固定的扣款，或者用官方的“金事通”App 查名下保单。能赔多少，打保险公司的客服电话就能问。
    <b>为什么问：</b>保险该赔的，比筹款来得快，别错过报案的时间。
    <b>不清楚怎么办：</b>点按钮告诉我就行，提交前都可以改。
    <b>谁会看到：</b>审核员；公开页面的算式里会有这一行，不会写是哪家公司。
fundraiser-label-own-policies = 商业保险可赔
fundraiser-ask-mutual-aid =
    <b>有没有互助金？大概能给多少？</b>
    比如单位工会的职工互助，或者患者参加过的互助计划。比如：20000 或 2万
fundraiser-help-mutual-aid =
    <b>这是什么：</b>平时大家各出一点，谁病了就帮谁。很多单位的工会都有，也有在手机上加入的。
    <b>怎么查：</b>问问单位工会，再看看手机里有没有固定的小额扣款。
    <b>为什么问：</b>参加了就有份，这是患者该得的。
    <b>没有或者不清楚：</b>点按钮就行，怎么答都可以。
    <b>谁会看到：</b>审核员；公开页面的算式里会有这一行。
fundraiser-label-mutual-aid = 互助金可给
fundraiser-ask-charity =
    <b>有没有慈善救助或政府救助？给了多少？</b>
    只算已经批下来的。比如：10000 或 1万
fundraiser-help-charity =
    <b>这是什么：</b>医疗救助、临时救助、针对某种病的基金会，还有药厂的赠药项目。
    <b>怎么问到：</b>先找医院的医务社工，这些他们最熟。医疗救助问当地医保局或村（居）委会，临时救助问民政部门。
    <b>为什么问：</b>能申请到的救助，就不用向陌生人开口了。
    <b>申请了还没批：</b>先告诉我还不清楚就行，提交前都可以改。
    <b>谁会看到：</b>审核员；公开页面的算式里会有这一行。
fundraiser-label-charity = 慈善和救助

## 患者
fundraiser-ask-relation =
    <b>是谁病了？</b>
    点按钮，或者直接说，比如：我爸爸
fundraiser-help-relation =
    选患者是您的什么人：母亲病了，就选“父母”。
    <b>为什么问：</b>审核员要确认您可以替患者发起筹款。患者是孩子的，一般由父母或监护人来。
    <b>都对不上：</b>公婆、岳父母、叔伯姑姨、堂表亲选“其他亲属”，邻居、同事、同学选“朋友”。
    <b>谁会看到：</b>审核员。陌生人只能看到这一项有没有核实。
fundraiser-label-relation = 谁病了
fundraiser-relation-myself = 我本人
    .aliases = 本人, 自己, 我自己, 我, 是我, 给自己, 为自己, 我病了, 是我自己
fundraiser-relation-spouse = 配偶
    .aliases = 我配偶, 爱人, 我爱人, 老公, 老婆, 我老公, 我老婆, 丈夫, 妻子, 我丈夫, 我妻子, 媳妇, 我媳妇, 先生, 太太, 我先生, 我太太
fundraiser-relation-child = 子女
    .aliases = 我的孩子, 孩子, 我孩子, 儿子, 女儿, 我儿子, 我女儿, 宝宝, 我家宝宝, 闺女, 我闺女, 小孩, 我家孩子, 娃, 我家娃, 我娃
fundraiser-relation-parent = 父母
    .aliases = 爸爸, 妈妈, 父亲, 母亲, 我爸爸, 我妈妈, 我父亲, 我母亲, 我爸, 我妈, 爸, 妈, 老爸, 老妈, 爹, 娘, 我爹, 我娘, 我父母, 爸妈
fundraiser-relation-sibling = 兄弟姐妹
    .aliases = 哥哥, 姐姐, 弟弟, 妹妹, 我哥哥, 我姐姐, 我弟弟, 我妹妹, 我哥, 我姐, 我弟, 我妹, 哥, 姐, 弟, 妹, 兄弟, 姐妹, 大哥, 大姐
fundraiser-relation-grandparent = （外）祖父母
    .aliases = 祖父母, 外祖父母, 爷爷, 奶奶, 外公, 外婆, 姥姥, 姥爷, 我爷爷, 我奶奶, 我外公, 我外婆, 我姥姥, 我姥爷, 祖父, 祖母, 外祖父, 外祖母
fundraiser-relation-grandchild = （外）孙子女
    .aliases = 孙子女, 外孙子女, 孙辈, 孙子, 孙女, 外孙, 外孙女, 我孙子, 我孙女, 我外孙, 我外孙女
fundraiser-relation-relative = 其他亲属
    .aliases = 亲属, 亲戚, 我亲戚, 叔叔, 伯伯, 伯父, 姑姑, 姑妈, 舅舅, 舅妈, 阿姨, 姨妈, 婶婶, 侄子, 侄女, 外甥, 外甥女, 堂哥, 堂弟, 堂姐, 堂妹, 表哥, 表弟, 表姐, 表妹, 公公, 婆婆, 岳父, 岳母, 丈人, 丈母娘, 嫂子, 姐夫, 妹夫, 女婿, 儿媳
fundraiser-relation-friend = 朋友
    .aliases = 我朋友, 好友, 同事, 我同事, 同学, 我同学, 邻居, 我邻居, 老师, 我老师, 学生, 我学生, 战友, 老乡, 工友
fundraiser-noted-relation =
    为{ $key ->
        [myself] 您本人
        [spouse] 您的爱人
        [child] 您的孩子
        [parent] 您的父亲或母亲
        [sibling] 您的兄弟姐妹
        [grandparent] 您的祖父母或外祖父母
        [grandchild] 您的孙辈
        [relative] 您的亲属
       *[friend] 您的朋友
    }筹款
fundraiser-noted-patient-name = 患者{ $value }
fundraiser-noted-disease = 病名{ $value }
fundraiser-noted-goal = 目标 { $value }
fundraiser-ask-patient-name =
    <b>患者叫什么名字？</b>
    请按证件上的写，比如：王秀英。为自己筹款，就写您的名字。
fundraiser-help-patient-name =
    请和身份证上一字不差。小孩没有身份证的，按户口本或出生证明写。
    <b>为什么问：</b>要和材料对得上，医院也要凭名字找到患者。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。这一点最后还会单独请您同意。
fundraiser-label-patient-name = 患者姓名
fundraiser-ask-patient-born =
    <b>{ $patient }是哪天出生的？</b>
    比如：1962-05-08 或 1962年5月8日
fundraiser-help-patient-born =
    请按身份证上的年月日写。家里过农历生日的，也以证件为准。
    <b>为什么问：</b>要和证件号码对一对，写错了马上就能发现。
    <b>谁会看到：</b>审核员。陌生人只看到年龄。
fundraiser-label-patient-born = 出生日期
fundraiser-ask-patient-id =
    <b>{ $patient }的身份证号是多少？</b>
    18 位。会加密保存，绝不给陌生人看。
fundraiser-help-patient-id =
    <b>在哪里看：</b>身份证有照片那一面的最下面；孩子的在户口本上。最后一位可能是 X。回乡证、台胞证、护照号码也可以。
    <b>为什么问：</b>防止有人冒用别人的名义筹款，或者同一件事重复筹款。
    <b>谁会看到：</b>只有审核这件事的审核员。以后显示时，我只露出前几位和后几位。发完以后，您可以把聊天里带号码的那条消息删掉。
    <b>手边没有：</b>先停在这里，找到了再来，我给您留着。
fundraiser-label-patient-id = 证件号码
fundraiser-ask-disease =
    <b>{ $patient }得的是什么病？</b>
    按医生的说法写，比如：急性白血病
fundraiser-help-disease =
    <b>在哪里看：</b>诊断证明上“诊断”那一栏。有好几种病的，写这次要治的那一种。
    我会列出几个相近的病名；都不对的话，保留您自己写的就行。
    <b>为什么问：</b>审核员要和材料对照，也要看看这种病一般花多少钱。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。
fundraiser-label-disease = 疾病
fundraiser-ask-hospital =
    <b>在哪家医院治疗？</b>
    请写全名，带上城市，比如：合肥市第一人民医院
fundraiser-help-hospital =
    写开单收费的那家医院，名字和材料上一致。准备转院的，写接下来主要治疗的医院。
    <b>为什么问：</b>审核员要向医院核实；一般情况下，钱也直接打给医院。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。
fundraiser-label-hospital = 医院
fundraiser-ask-department =
    <b>在哪个科室？</b>
    比如：血液科
fundraiser-help-department =
    诊断证明、住院证和手腕带上都有。还没住院的，写主治医生所在的科室。
    <b>为什么问：</b>方便审核员找到对应的医生。
    <b>谁会看到：</b>只有审核员。
fundraiser-label-department = 科室
fundraiser-ask-diagnosed-on =
    <b>是哪天确诊的？</b>
    比如：2026-03-01。如果超过 { $months } 个月了，后面我会再请您补一份近期的材料。
fundraiser-help-diagnosed-on =
    <b>在哪里看：</b>诊断证明上，一般在最下面盖章的地方。有好几份的，看最早写明这种病的那一份。
    <b>为什么问：</b>材料要能说明现在的病情。日子久了也没关系，再补一份近期的就行。
    <b>谁会看到：</b>只有审核员。
fundraiser-label-diagnosed-on = 确诊日期

## 材料
fundraiser-ask-id-papers =
    <b>请发{ $patient }的身份证照片，正反两面。</b>
    有户口本、结婚证这类能证明你们关系的，也请一起拍来。全部发完后，点下面出现的按钮。
fundraiser-help-id-papers =
    <b>怎么拍：</b>放平，光线亮一点，四个角都拍进去，每个字都看得清。照片或 PDF 都行，最多 6 个。
    <b>没有身份证：</b>孩子用户口本或出生证明。身份证丢了，可以去派出所办临时身份证，一般很快。
    <b>为什么要：</b>证明确有其人，而且和诊断证明上是同一个人。
    <b>谁会看到：</b>只有审核这件事的审核员，每次查看都有记录。加密保存，绝不给陌生人看。您可以在证件上压一张写着“仅用于本次筹款”的纸条再拍，别挡住姓名、号码和日期就行。
fundraiser-label-id-papers = 身份证照片
fundraiser-ask-diagnosis-papers =
    <b>请发诊断证明。</b>
    要有医院的章。每一页都发完后，点下面出现的按钮。
fundraiser-help-diagnosis-papers =
    <b>这是什么：</b>医院写明得了什么病的那张纸，上面有日期、医生签名和盖章。出院小结、病理报告也可以。
    <b>在哪里开：</b>找主治医生开，再到门诊办公室或住院处盖章，问一下护士就知道在哪。
    <b>还没有：</b>先停在这里，拿到了再来，填过的都在。
    <b>为什么要：</b>这是最要紧的一份，没有它就没法核实。
    <b>谁会看到：</b>只有审核这件事的审核员。陌生人只能看到这一项有没有核实。
fundraiser-label-diagnosis-papers = 诊断证明
fundraiser-ask-fresh-papers =
    <b>确诊已经超过 { $months } 个月，请再发一份近期的材料。</b>
    比如新开的诊断证明、出院小结或最近的检查报告。全部发完后，点下面出现的按钮。
fundraiser-help-fresh-papers =
    <b>这是什么：</b>医院最近出的、写着病名、看得出还在治疗的材料，哪种都行。
    <b>在哪里拿：</b>复诊时请医生新开一张诊断证明；检查报告可以在医院自助机或医院的 App、公众号里打印。
    <b>为什么要：</b>帮忙的人想知道现在的情况。
    <b>谁会看到：</b>只有审核这件事的审核员。
fundraiser-label-fresh-papers = 近期材料
fundraiser-ask-cost-papers =
    <b>请发住院证明或费用票据。</b>
    有一样就行，票据多发几张更好。全部发完后，点下面出现的按钮。
fundraiser-help-cost-papers =
    <b>这是什么：</b>住院证（入院通知）、预交金收据、发票或每日费用清单。
    <b>在哪里拿：</b>住院处或收费处。每日清单可以找护士站，或者在自助机、医院的 App、公众号里打印。
    <b>还没住院：</b>有入院通知，或者医生写的费用预估，就可以先开始。
    <b>为什么要：</b>说明治疗正在进行、大概花多少钱。
    <b>谁会看到：</b>只有审核这件事的审核员。陌生人只能看到费用有没有核实。
fundraiser-label-cost-papers = 住院或费用票据

## 算一算
fundraiser-ask-expected-cost =
    <b>医院说，整个治疗大概要花多少钱？</b>
    比如：300000 或 30万
fundraiser-help-expected-cost =
    问一下主治医生：“全部治下来大概要多少？”医生说的数，比网上查的靠得住。
    <b>要算的：</b>手术、药、检查、住院，还有后面安排好的疗程。
    <b>不算的：</b>租房、路费、饭钱、误工和欠债。
    <b>为什么问：</b>从这个数里减去别人能付的，剩下的就是缺口。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。
fundraiser-label-expected-cost = 预计总费用
fundraiser-ask-raised-elsewhere =
    <b>别处已经筹到多少了？</b>
    其他平台、单位、学校的都算。比如：30000 或 3万。没有的话点按钮。
fundraiser-help-raised-elsewhere =
    <b>要算的：</b>为这次治病收到的钱：其他平台筹的，单位、学校捐的，亲友邻居给的。
    <b>不算的：</b>借来要还的钱，自家的积蓄。
    <b>为什么问：</b>已经有的，就不用再筹。这个数填得实在，别的大家才信。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。
fundraiser-label-raised-elsewhere = 别处已筹到
fundraiser-gap-line = { $label }：{ $amount }
fundraiser-gap-unknown = { $label }：还不知道（先按 { $amount } 算）
fundraiser-ask-goal =
    咱们算一下：
    { $lines }
    <b>{ fundraiser-sum-gap }：{ $gap }</b>

    <b>您想筹多少？</b>
    最多 { $most }。少一点也可以，只筹家里实在拿不出的那部分。
fundraiser-help-goal =
    目标金额就是这次希望筹到的钱。不能超过缺口，每次筹款也都有上限。
    <b>上面哪一行不对：</b>返回去改，我会重新算。
    <b>家里已经付了一部分，或者还能出一些：</b>减掉这部分，少筹一点。
    <b>没有缺口：</b>那就不用筹款了，可以到此为止。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。
fundraiser-label-goal = 目标金额
fundraiser-goal-all = 筹全部缺口：{ $amount }

## 家庭情况
fundraiser-ask-income =
    <b>患者家里一年的收入大概多少？</b>
    全家加在一起，比如：60000 或 6万
fundraiser-help-income =
    <b>要算的：</b>一起生活的人最近一年的工资、养老金、种地或做小生意的收入、租金和补贴。估个大概就行。
    <b>为什么问：</b>审核员要能向帮忙的人说明，家里确实需要帮助。不会只因为某一个数字就拒绝您。
    <b>谁会看到：</b>只有审核员，绝不给陌生人看，也绝不用来向您推销。
fundraiser-label-income = 家庭年收入
fundraiser-ask-homes =
    <b>家里有几套房？</b>
    租房住的，就是 0。
fundraiser-help-homes =
    患者和配偶名下的都算，患者是孩子的算父母名下的，有贷款的也算。村里的老房子算 1 套。
    <b>为什么问：</b>帮忙的人会在意。自己住的房子不会成为拒绝的理由。
    <b>谁会看到：</b>只有审核员，绝不给陌生人看。
fundraiser-label-homes = 房产
fundraiser-ask-cars =
    <b>有几辆车？</b>
    没有就是 0。
fundraiser-help-cars =
    家里的汽车都算，贷款买的也算。电动车、摩托车、拖拉机不算。
    <b>为什么问：</b>和收入、房产放在一起，能看出家里自己还能承担多少。
    <b>靠车谋生，或者要开车去医院：</b>在故事里写一句，审核员会考虑。
    <b>谁会看到：</b>只有审核员，绝不给陌生人看。
fundraiser-label-cars = 车辆
fundraiser-ask-other-fundraisers =
    <b>这位患者现在或以前，还有别的筹款吗？</b>
    不管在哪个平台、由谁发起，都算。
fundraiser-help-other-fundraisers =
    已经结束的也算，亲戚朋友帮忙发起的也算。
    <b>为什么问：</b>有别的筹款也没关系，只是账要对得上，也要让帮忙的人知道。
    <b>谁会看到：</b>审核员。陌生人只看到别处已经筹到的总数。
fundraiser-label-other-fundraisers = 其他筹款
fundraiser-other-fundraisers-no = 没有
    .aliases = 无, 否, 没, 没有过, 没有了, 从来没有, 没筹过
fundraiser-other-fundraisers-yes = 有
    .aliases = 是, 是的, 有的, 有过, 有一个, 以前有过, 筹过
fundraiser-ask-other-where =
    <b>在哪里筹的，筹到多少？</b>
    比如：某某平台，弟弟五月发起的，筹到 3 万，已经结束
fundraiser-help-other-where =
    写上平台、发起人、时间、筹到多少、现在还开着没有。有链接更好。
    <b>为什么问：</b>方便审核员和这一次放在一起看。
    <b>谁会看到：</b>只有审核员。
fundraiser-label-other-where = 在哪筹、筹多少

## 故事
fundraiser-ask-story-way =
    <b>接下来写求助的故事，别人最先看的就是它。要我帮您写吗？</b>
    我问三个小问题，帮您整理成一段话，每个字都可以改。
fundraiser-help-story-way =
    很多人到这里都不知道从哪写起。让我帮忙的话，您用平常的话回答三个问题，我整理成一份草稿，您可以直接用、改着用，也可以不用。想全部自己写也行。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。
fundraiser-label-story-way = 怎么写故事
fundraiser-story-way-help = 好，请帮我写
    .aliases = 帮我写, 帮我, 帮忙, 请帮忙, 请帮我, 好, 好的, 要, 行, 可以, 需要, 您帮我写, 你帮我写
fundraiser-story-way-myself = 我自己写
    .aliases = 自己写, 自己来, 我来写, 我写, 不用, 不用了, 不要, 不需要, 不用帮忙
fundraiser-ask-story-who =
    <b>{ $patient }是个什么样的人？</b>
    一两句话，说说生病以前的日子。比如：我妈今年 63 岁，摆了三十年面摊，把我们三个孩子拉扯大。
fundraiser-help-story-who =
    就像跟邻居聊天那样：做什么工作，家里有谁，平时喜欢什么。不用写得多好。
    写自己的，就用“我”。请不要写电话和住址。
    <b>谁会看到：</b>会写进故事的草稿，之后还可以改。
fundraiser-label-story-who = 是什么样的人
fundraiser-ask-story-happened =
    <b>发生了什么？</b>
    什么时候开始的，做了哪些治疗，现在怎么样？比如：三月份她突然喘不上气，一查是肺上的病。已经做了两次化疗，现在能吃下饭了。
fundraiser-help-story-happened =
    按时间顺序说最容易：怎么发现的，医生怎么说，做了什么治疗，现在怎么样。慢慢来，几句话就够。
    如果此刻病情有让您害怕的变化，请先告诉我，或者马上打急救电话。
    <b>谁会看到：</b>会写进故事的草稿，之后还可以改。
fundraiser-label-story-happened = 发生了什么
fundraiser-ask-story-need =
    <b>这笔钱要用在哪里？</b>
    比如：后面还有四次化疗，六月开始，家里的积蓄已经用完了。
fundraiser-help-story-need =
    说说接下来要做什么治疗、什么时候做、家里为什么拿不出。定了的和没定的，照实说就好。
    <b>为什么问：</b>大家想知道自己帮的是什么。
    <b>谁会看到：</b>会写进故事的草稿，之后还可以改。
fundraiser-label-story-need = 钱用在哪里
fundraiser-ask-story =
    <b>求助的故事</b>
    打开链接的人都会读到。

    { $draft }

    请不要写电话、证件号码、账号和住址。
fundraiser-help-story =
    几句话到 3000 字都可以。实实在在就好：是谁，发生了什么，接下来怎么治，希望大家帮什么。
    只写真实的，也只写患者愿意让别人看到的。
    <b>想改草稿：</b>长按那条消息复制，改好以后作为新消息发给我。
    <b>谁会看到：</b>审核通过以后，打开链接的人都能看到。
fundraiser-label-story = 故事
fundraiser-story-use = 就用这一段
fundraiser-story-drafted =
    我把您说的整理成了这样：

    { $draft }

    可以点按钮直接用，也可以把您改好的发给我。
fundraiser-story-free =
    用您自己的话写，一条消息发给我：是谁，发生了什么，需要什么。几句话就够。
fundraiser-story-draft =
    谢谢您点开看看。这里说的是{ $patient }的事。

    { $who }

    医院的诊断是：{ $disease }。治疗的医院是{ $hospital }。

    { $happened }

    整个治疗预计要花 { $expected }，这次希望筹到 { $goal }。

    { $need }

    如果您愿意帮一把，或者转给可能帮得上的人，我们都会记在心里。谢谢您，也祝您和家人平安。

## 收款
fundraiser-ask-payee =
    <b>钱打到哪里？</b>
    最好直接打给{ $hospital }，大家看得到钱用在了治病上。打给个人，需要有充分的理由。
fundraiser-help-payee =
    <b>打给医院：</b>钱直接记到患者的住院账上。只要住院号，不用账号。
    <b>打给个人：</b>只有医院收不了的时候才行，比如治疗已经结束，钱是借来付的。您要写明理由，还要审核员书面同意。
    <b>谁会看到：</b>审核员。陌生人绝不会看到账号。
fundraiser-label-payee = 钱打给谁
fundraiser-payee-hospital = 医院
    .aliases = 打给医院, 给医院, 医院账户, 医院的账户, 直接给医院, 直接打给医院
fundraiser-payee-person = 个人
    .aliases = 打给个人, 给个人, 个人账户, 个人的账户, 给我, 打给我, 我的账户, 我的卡, 我的银行卡, 打到我卡上, 给家里, 家人
fundraiser-ask-admission-number =
    <b>患者在{ $hospital }的住院号是多少？</b>
    比如：00318827
fundraiser-help-admission-number =
    <b>在哪里看：</b>手腕带、住院证和每张费用单上都有。
    <b>没有住院：</b>门诊号或就诊卡号也行，请写明是哪一种。
    <b>为什么问：</b>医院要凭它把钱记到患者名下。
    <b>谁会看到：</b>审核员，打款时还有医院。绝不给陌生人看。
fundraiser-label-admission-number = 住院号
fundraiser-ask-payee-reason =
    <b>为什么不能打给医院？</b>
    写一两句就行。比如：已经出院结清了，钱是跟我舅舅借的。
fundraiser-help-payee-reason =
    照实说就好。有付清的发票、借条之类的，请留着，审核员可能会要。
    <b>为什么问：</b>大家更放心打给医院，所以打给个人要审核员书面同意。
    <b>谁会看到：</b>只有审核员。
fundraiser-label-payee-reason = 打给个人的原因
fundraiser-ask-payee-name =
    <b>收款账户是谁的？</b>
    写银行开户的名字，比如：王建国
fundraiser-help-payee-name =
    最好是患者本人、配偶、父母或成年子女。名字和银行的对不上，钱会被退回来。
    <b>谁会看到：</b>审核员，打款时还有银行。绝不给陌生人看。
fundraiser-label-payee-name = 收款人姓名
fundraiser-ask-payee-account =
    <b>银行卡号是多少？</b>
    卡正面那一长串数字，比如：6222 0000 0000 0000
fundraiser-help-payee-account =
    要用刚才那个人名下的大陆储蓄卡，12 到 19 位数字，信用卡不行。我绝不会问您密码、卡背面的三位数或短信验证码，跟谁都不要说。
    <b>谁会看到：</b>审核员，打款时还有银行。加密保存，以后显示时只露出前几位和后几位。
fundraiser-label-payee-account = 银行卡号

## 同意
fundraiser-ask-consent-true =
    <b>就快好了。还有四件事，请您一件一件看过再同意。</b>

    <b>一、内容真实</b>
    • 我说的都是我所知道的实情，材料都是真的。
    • 有重要变化，我会及时告诉你们。
    • 如果弄虚作假，筹款会终止，捐来的钱退还给捐款人。
    • 这是个人求助，不是慈善募捐。
fundraiser-help-consent-true =
    记错、填错不要紧：哪里拿不准，返回去改，或者告诉审核员就行。这一条说的是编造情况、伪造材料。
    “个人求助，不是慈善募捐”的意思是：大家凭您的话，直接帮助一个人。平台会逐项核实，但平台不是慈善组织，也不以自己的名义募捐。
    不同意这一条，就没法提交。
fundraiser-label-consent-true = 内容真实
fundraiser-ask-consent-public =
    <b>二、陌生人会看到什么</b>
    审核通过以后，打开链接的人都会看到：
    • 患者的姓名、年龄、疾病和医院
    • 故事
    • 算式：费用、别处能付的、缺口、目标金额
    • 哪几项核实过，什么时候核实的
    • 谁捐了、谁证实了（愿意写名字的），您说的近况，您选的照片

    <b>绝不会看到：</b>证件号码、材料、电话、账号。
fundraiser-help-consent-public =
    审核通过以前，除了审核员谁也看不到。通过以后链接会被转发，认识的人也可能看到，请有个准备。
    患者能商量的，请先问问本人。患者是孩子的，想一想十年后孩子愿不愿意让人看到这些。
    觉得故事里写多了，可以返回去删一点。不同意这一条，就没法筹款。
fundraiser-label-consent-public = 陌生人看到什么
fundraiser-ask-consent-money =
    <b>三、费用、打款和退款</b>
    • 每笔捐款，平台收 { $platform }%，支付渠道收 { $payment }%。
    • 钱只打给您填的收款方。
    • 每次打款后 { $days } 天内，要交上花钱的票据；交齐之前，后面的钱先不打。
    • 用不完的，或者没用在治病上的，按每个人捐的比例退还，精确到分。
fundraiser-help-consent-money =
    <b>举个例子：</b>费率是 0.6% 的话，捐 100.00 元，手续费是 0.60 元。
    <b>花钱的票据：</b>医院的发票、收据，拍照就行，请都留好。
    <b>用不完</b>可能是花得比预计少、医保报得多，或者治疗没能继续。剩下的钱谁都不会留着。
    不同意这一条，就没法筹款。
fundraiser-label-consent-money = 费用和退款
fundraiser-ask-consent-data =
    <b>四、您的信息</b>
    • 加密保存。
    • 只有审核这件事的审核员能看材料，每次查看都有记录。
    • 绝不用来向您推销任何东西。
    • 想删除，发送 /me 就可以。如果法律要求留存某些内容，我们会告诉您留什么、留多久。
fundraiser-help-consent-data =
    您在这里说的都包括在内：填的内容、材料、证件号码和账号。只用来审核和办理这次筹款，不作别的用途。
    在 /me 里还可以导出您的全部信息。
    不同意这一条，我就不能保存材料，也就没法筹款。
fundraiser-label-consent-data = 您的信息

## 状态
fundraiser-state-draft = 草稿
fundraiser-state-submitted = 等待审核
fundraiser-state-in-review = 正在审核
fundraiser-state-needs-changes = 需要补充修改
fundraiser-state-public-notice = 公示中
fundraiser-state-open = 进行中
fundraiser-state-paused = 已暂停
fundraiser-state-closed = 已结束
fundraiser-state-settled = 已结清
fundraiser-state-rejected = 未通过审核
fundraiser-state-cancelled = 已撤回
fundraiser-next-draft = 还没有提交。随时可以接着填：/fundraiser
fundraiser-next-submitted = 审核员一有空就会看，我们争取当天开始。您不用做什么，有消息我在这里告诉您。
fundraiser-next-in-review = 审核员正在逐份查看材料。您不用做什么，缺什么我会在这里问您。
fundraiser-next-needs-changes = 审核员需要您补充一些内容。请点下面的按钮，只重填那几项；改好之前，审核先停着。
fundraiser-next-public-notice =
    { $until } 之前，打开链接的人都能看，发现不对可以提出来。没有人提出异议，到时会自动开始。
    链接：{ $link }
fundraiser-next-open =
    到 { $closes } 自动结束。请先转给熟悉您家情况的人，他们能替您作证。
    链接：{ $link }
fundraiser-next-paused =
    现在是暂停状态。如果是您自己暂停的，点下面的按钮就能继续；如果是我们暂停的，想了解原因请点 /human
    暂停不会推迟结束的日子。
fundraiser-next-closed = 已经结束，不会再开放。医院的票据请都留好，要用来说明钱花在了哪里。
fundraiser-next-settled = 账目都结清了，您不用再做什么。祝您和家人平安。
fundraiser-next-rejected = 这次没能通过，原因在我发给您的消息里。觉得不对的话，可以找人工客服：/human
fundraiser-next-cancelled = 已经撤回，别人看不到了。以后还需要：/fundraiser

## 发起人看到的
fundraiser-none = 您还没有发起过筹款。如果有付不起的医药费，咱们可以一起看看谁能帮上忙。
fundraiser-which = 想看哪一个？
fundraiser-title = { $patient } · { $state }
fundraiser-view = 看看我的筹款
fundraiser-mine =
    <b>为{ $patient }筹款</b>
    { $disease }
    目标金额：{ $goal }
    现在：<b>{ $state }</b>

    { $money }

    <b>核实情况</b>
    { $facts }

    <b>接下来</b>
    { $next }
fundraiser-fact-identity = 身份
fundraiser-fact-relation = 关系
fundraiser-fact-diagnosis = 诊断
fundraiser-fact-cost = 费用
fundraiser-fact-assets = 家庭资产
fundraiser-fact-other-aid = 其他救助
fundraiser-fact-open = · { $fact }：还没查看
fundraiser-fact-verified = ✓ { $fact }：审核员 { $by } 号 { $at }已核实
fundraiser-fact-unverified = ✗ { $fact }：未能核实（审核员 { $by } 号，{ $at }）
fundraiser-do-fix = 去修改
fundraiser-do-pause = 暂停
fundraiser-do-resume = 继续
fundraiser-do-close = 结束筹款
fundraiser-do-withdraw = 撤回筹款
fundraiser-keep-it = 不，先留着
fundraiser-paused-toast = 已暂停。捐款的人会收到消息，钱原地不动。
fundraiser-resumed-toast = 已继续
fundraiser-close-sure =
    <b>确定要结束这个筹款吗？</b>
    结束后不能再打开。只是想停一停的话，可以先暂停。
    已经捐的钱还是用来治病，捐款的人会收到消息；用不完的会退给他们。
fundraiser-withdraw-sure =
    <b>确定要撤回这个筹款吗？</b>
    撤回后谁都看不到，也不再审核。以后需要，得重新填写。
fundraiser-withdrawn = 已经撤回，别人看不到了。以后需要我们，随时再来：/fundraiser

## 发起人收到的消息
fundraiser-in-review = 好消息：审核员已经开始看您的筹款和材料了。您现在不用做什么。
fundraiser-approved =
    <b>您的筹款审核通过了。</b>

    现在开始公示 { $hours } 小时，到 { $until } 为止：打开链接的人都能看，发现不对可以提出来。没有人提出异议，到时会自动开始，我会告诉您。

    链接：{ $link }
fundraiser-opened =
    <b>您的筹款开始了</b>，到 { $closes } 结束。

    请先把链接转给熟悉您家情况的人：家人、同事、同学。他们能替您作证。
    { $link }
fundraiser-changes-asked =
    <b>审核员需要您补充一点内容。</b>这很常见，改起来也快。

    要改的地方：
    { $areas }

    原因：{ $reason }
    怎么做：{ $hint }

    审核员的话：{ $words }
fundraiser-changes-no-words = （没有别的）
fundraiser-rejected =
    很抱歉，您的筹款没能通过审核。

    原因：{ $reason }
    审核员的话：{ $words }

    如果您觉得不对，或者有材料可以说明，请点下面的按钮找人工客服。医院的医务社工、当地的医疗救助部门，也许还有别的办法。

## 所有人看到的
fundraiser-public =
    <b>{ $patient }</b>，{ $age ->
        [0] 不满 1 岁
       *[other] { $age } 岁
    }
    { $disease } · { $hospital }
    现在：<b>{ $state }</b>

    { $story }

    <b>算一算</b>
    { $lines }
    { fundraiser-sum-gap }：{ $gap }
    <b>目标金额：{ $goal }</b>

    { $money }

    <b>逐项核实情况</b>
    { $facts }

    { $vouches }

    <i>这是个人求助，不是慈善募捐。内容由发起人负责；打勾只代表那一项核实过。</i>

    { $note }
fundraiser-public-public-notice = 公示到 { $until }，开始前大家都可以看。如果您知道哪里不属实，请点下面的按钮告诉我们。
fundraiser-public-open = 到 { $closes } 结束。
fundraiser-public-paused = 目前暂停，不能捐款。已经捐的钱原地不动。
fundraiser-public-closed-goal = 目标达到了，筹款已经结束。谢谢大家。
fundraiser-public-closed-deadline = 到期了，筹款已经结束。
fundraiser-public-closed-organiser = 家属结束了这个筹款。
fundraiser-public-closed-upheld = 有人举报，查明有不实的内容，已经停止。没付出去的钱会退给捐款的人。
fundraiser-public-settled = 这个筹款已经结束，账目已结清。

## 出错时
fundraiser-unknown = 没找到这个筹款，可能已经撤回，或者还没有公开。链接是别人发给您的，请对方再发一次。您自己的在这里：/mine
fundraiser-has-one = 您已经为这位患者发起过筹款，所以没有再开一个。在这里可以看到：/mine
fundraiser-moved-on = 按钮显示以后，这个筹款的情况已经变了。看看现在怎么样：/mine
fundraiser-bad-account = 这不像是银行卡号。请对着卡逐位核对，再发一次：12 到 19 位数字，没有字母。
fundraiser-facts-open = 还有没处理完的项目。请逐一标记全部六项；身份、诊断、费用核实后才能通过。

## 材料名称
fundraiser-paper-id = 身份证件
fundraiser-paper-diagnosis = 诊断证明
fundraiser-paper-admission = 住院证明或费用票据
fundraiser-paper-invoice = 费用票据
fundraiser-paper-fresh-diagnosis = 近期诊断证明
fundraiser-paper-other = 其他材料

## 审核台
fundraiser-desk-empty = 没有等待审核的筹款。
fundraiser-desk-queue =
    <b>筹款审核</b>
    等待中：{ $count } 件
fundraiser-desk-row = { $mine } · { $urgency } · { $goal } · { $due } 前
fundraiser-desk-brief =
    <b>待审核的筹款</b>
    目标金额：{ $goal }
    紧急程度：{ $urgency }
    处理期限：{ $due }

    领取后才能看到填写内容和材料。认识的人的案件请不要领取。
fundraiser-desk-new =
    <b>有新的筹款待审核</b>
    紧急程度：{ $urgency }
    处理期限：{ $due }
fundraiser-desk-open = 打开
fundraiser-desk-claim = 领取
fundraiser-desk-claimed = 已由您领取
fundraiser-desk-released = 已放回队列，并通知了值班审核员。
fundraiser-desk-asked = 您已请发起人修改，对方提交后会回到您这里。
fundraiser-desk-resubmitted =
    <b>发起人改好了，可以接着审核。</b>
    重新填写的是：
    { $changes }
fundraiser-desk-withdrawn = 发起人撤回了您正在审核的筹款，无需再处理。
fundraiser-desk-case =
    <b>申请内容</b>
    { $lines }

    患者证件号码：<code>{ $id }</code>
    <i>本次查看已记录。</i>
fundraiser-desk-checklist =
    <b>核实项目</b>
    { $facts }

    <b>系统预检</b>
    { $findings }

    <i>仅为提示，不是结论，由您决定。</i>
fundraiser-desk-fact-open = · { $fact }：未处理
fundraiser-desk-fact-yes = ✓ { $fact }：已核实
fundraiser-desk-fact-no = ✗ { $fact }：未能核实
fundraiser-desk-nothing-found = 没有发现问题，但不代表没有问题。
fundraiser-desk-finding-serious = 🔴 { fundraiser-severity-serious }：{ $finding }
fundraiser-desk-finding-attention = 🟠 { fundraiser-severity-attention }：{ $finding }
fundraiser-desk-finding-info = ⚪ { fundraiser-severity-info }：{ $finding }
fundraiser-desk-papers = 查看材料
fundraiser-desk-paper = { $number }. { $kind }
fundraiser-desk-yes = ✓ { $fact }
fundraiser-desk-no = ✗ { $fact }
fundraiser-desk-yes-set = ✅ { $fact }
fundraiser-desk-no-set = ❌ { $fact }
fundraiser-desk-noted = 已记录，含您的姓名和时间
fundraiser-desk-change = 请发起人修改
fundraiser-desk-approve = 通过
fundraiser-desk-reject = 不通过
fundraiser-desk-release = 放回队列
fundraiser-desk-approved = 已通过，公示到 { $until }，发起人已收到通知。
fundraiser-desk-changes-sent = 已发给发起人，案件仍由您负责。
fundraiser-desk-rejected = 已标记不通过，发起人已收到通知和原因。

## 请发起人修改
fundraiser-changes-name = 请发起人修改
fundraiser-changes-summary =
    <b>将发给发起人：</b>

    { $lines }
fundraiser-changes-submit = 发给发起人
fundraiser-changes-cancelled = 没有发出，案件仍由您负责。
fundraiser-changes-ask-what =
    <b>要改哪些内容？</b>
    可选多项，只会重新问这几项。
fundraiser-changes-help-what = 尽量少选，没选的保持原样。再点一次可以取消选择。
fundraiser-changes-label-what = 要改的内容
fundraiser-changes-what-patient = 姓名和证件信息
fundraiser-changes-what-relation = 与患者的关系
fundraiser-changes-what-disease = 病情和医院信息
fundraiser-changes-what-id-papers = 身份证照片
fundraiser-changes-what-diagnosis-papers = 诊断证明
fundraiser-changes-what-cost-papers = 住院或费用票据
fundraiser-changes-what-sums = 费用和目标金额
fundraiser-changes-what-household = 家庭情况
fundraiser-changes-what-story = 故事
fundraiser-changes-what-payee = 收款信息
fundraiser-changes-ask-code = <b>原因是什么？</b>发起人会看到这条原因和相应的办法。
fundraiser-changes-help-code = 原因会随案件留档。有两条都合适的，选最容易改好的那条，另一条写在说明里。
fundraiser-changes-label-code = 原因
fundraiser-changes-code-unreadable = 照片看不清
    .aliases = 看不清, 不清楚, 模糊, 太暗
fundraiser-changes-code-incomplete = 内容不完整
    .aliases = 不完整, 不全, 缺页, 缺材料
fundraiser-changes-code-does-not-match = 填写和材料不一致
    .aliases = 不一致, 不符, 对不上
fundraiser-changes-code-outdated = 材料太旧
    .aliases = 过期, 太旧, 过时
fundraiser-changes-code-private-data = 故事里有隐私信息
    .aliases = 隐私, 有隐私, 隐私信息
fundraiser-changes-code-unclear = 有内容没说明白
    .aliases = 不明白, 没说明白, 有疑问
fundraiser-changes-hint-unreadable = 在光线好的地方重拍：放平，四个角都拍进去，每行字都清楚。发之前放大看一看。
fundraiser-changes-hint-incomplete = 每一页、正反两面都发来，要有医院的章。医院不给某一页的话，请告诉我们：/human
fundraiser-changes-hint-does-not-match = 对着材料一个字一个字核对，错的那边改过来。如果是材料写错了，请医院更正后重开。
fundraiser-changes-hint-outdated = 请主治医生新开一份，或者发最近的检查报告。
fundraiser-changes-hint-private-data = 把故事里的电话、证件号码、账号、住址和链接删掉，不然陌生人都会看到。
fundraiser-changes-hint-unclear = 再说详细一点：谁、什么时候、多少钱。具体看下面审核员的话。
fundraiser-changes-ask-words =
    <b>还要说明什么吗？</b>
    会原样发给发起人。说清一件事就好，比如：请重拍诊断证明第 2 页。
fundraiser-changes-help-words = 对方可能又着急又没睡好：写清楚要什么、去哪里拿。不要质问，不用术语。
fundraiser-changes-label-words = 说明

## 不通过
fundraiser-reject-name = 不通过
fundraiser-reject-summary =
    <b>确定不通过吗？</b>决定后不能更改，发起人会看到：

    { $lines }
fundraiser-reject-submit = 确定不通过
fundraiser-reject-cancelled = 没有作出决定，案件仍由您负责。
fundraiser-reject-ask-code = <b>为什么不通过？</b>发起人会看到这条原因。
fundraiser-reject-help-code = 修改也解决不了的才选不通过，否则请发起人修改。原因会随案件留档。
fundraiser-reject-label-code = 原因
fundraiser-reject-code-not-true = 重要内容与实际不符
    .aliases = 不真实, 不属实, 虚假
fundraiser-reject-code-not-medical = 不是用于治病
    .aliases = 非医疗, 与治病无关
fundraiser-reject-code-no-need = 费用有其他办法支付
    .aliases = 不需要, 没有必要, 可以支付
fundraiser-reject-code-same-case = 这件事已有别的筹款
    .aliases = 重复, 重复筹款, 已有筹款
fundraiser-reject-code-papers-not-genuine = 材料的真实性无法确认
    .aliases = 假材料, 伪造, 材料造假
fundraiser-reject-code-not-allowed = 不符合平台规则
    .aliases = 违规, 不允许, 不符合规则
fundraiser-reject-ask-words =
    <b>还要说明什么吗？</b>
    会原样发给发起人。只讲事实，不要指责。
fundraiser-reject-help-words = 写清决定的依据；如果有什么能改变结果，也写上。不要透露私下提供情况的人。
fundraiser-reject-label-words = 说明

## 同意打给个人
fundraiser-approve-name = 审核通过
fundraiser-approve-summary =
    <b>确定通过，并同意打给个人吗？</b>

    { $lines }
fundraiser-approve-submit = 确定通过
fundraiser-approve-cancelled = 没有作出决定，案件仍由您负责。
fundraiser-approve-ask-reason =
    <b>收款人是个人。您为什么同意？</b>
    比如：已出院结清，看过发票和借条。
fundraiser-approve-help-reason = 写明看到了什么、为什么不能打给医院、怎么确认账户是谁的。理由和您的姓名一起留档。
fundraiser-approve-label-reason = 您的理由

fundraiser-no-hurry =
    筹款的事不着急，填过的都在，什么时候接着都行。现在先照顾好自己，好吗？
    想找人说说话，我可以请同事来。
fundraiser-still = 我想现在就填
