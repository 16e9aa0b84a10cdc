# 读出和复述健康资料时的话，各处通用。

health-comma = 、
health-weight-now = { $kg } 公斤（{ $jin } 斤，{ $lb } 磅）
health-weight-told = { $kg } 公斤（{ $jin } 斤，{ $lb } 磅），{ $on }填的
health-weeks-now = 今天 { $weeks } 周
health-weeks-over = 已经过了 44 周，不再按怀孕算
health-bad-many = 一次写得太多了：最多 { $most } 样，现在有 { $count } 样。请先写最要紧的。用药这么多，最好请药师全部看一遍：/human
health-bad-born-age = 年龄每年都在变，所以我需要出生日期，比如：1985-03-01。不知道的话，请点“还不知道”。
health-bad-weight = 没看出体重是多少。请只写一个数，不是公斤就带上单位，比如：65、130 斤。
health-bad-weeks = 没看出是多少周。请写 0 到 42 之间的整数，比如：12。
