"""The words of many sectors, for bulletins that are made up: who counts, what is counted, and into what it falls."""

from attrs import frozen

__all__ = ["SECTORS", "Sector"]


@frozen
class Sector:
    """What a bulletin of a sector counts: *classes* share the whole out, *traits* overlap and may leave a rest."""

    place: str
    unit: str
    classes: tuple[str, ...]
    traits: tuple[str, ...]
    done: str
    verb: str
    most: int


SECTORS = (
    Sector(
        "Đảng bộ huyện",
        "tổ chức cơ sở đảng",
        ("hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ", "hoàn thành nhiệm vụ", "không hoàn thành nhiệm vụ"),
        ("trong cơ quan hành chính", "trong doanh nghiệp", "có trên 30 đảng viên"),
        "được đánh giá, xếp loại",
        "thành lập mới",
        90,
    ),
    Sector(
        "Đảng bộ Khối",
        "đảng viên",
        ("hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ", "hoàn thành nhiệm vụ", "không hoàn thành nhiệm vụ"),
        ("là nữ", "là người dân tộc thiểu số", "có trình độ đại học", "là đoàn viên thanh niên"),
        "đã học nghị quyết",
        "kết nạp",
        7000,
    ),
    Sector(
        "Toàn xã",
        "hộ",
        ("khá, giàu", "trung bình", "cận nghèo", "nghèo"),
        ("có phụ nữ làm chủ", "sản xuất nông nghiệp", "là gia đình chính sách"),
        "đạt danh hiệu gia đình văn hóa",
        "hỗ trợ sửa nhà cho",
        3500,
    ),
    Sector(
        "Nhà trường",
        "học sinh",
        ("xếp loại giỏi", "xếp loại khá", "xếp loại trung bình", "xếp loại yếu"),
        ("là nữ", "ở bán trú", "thuộc hộ nghèo", "đạt giải cấp tỉnh"),
        "được lên lớp",
        "khen thưởng",
        1400,
    ),
    Sector(
        "Hội Nông dân huyện",
        "hội viên",
        ("trồng trọt", "chăn nuôi", "nuôi trồng thủy sản", "làm nghề khác"),
        ("dưới 35 tuổi", "là nữ", "tham gia hợp tác xã"),
        "đăng ký sản xuất kinh doanh giỏi",
        "phát triển mới",
        9000,
    ),
    Sector(
        "Công an huyện",
        "vụ",
        ("trộm cắp tài sản", "cố ý gây thương tích", "đánh bạc", "lừa đảo"),
        ("do người chưa thành niên gây ra", "xảy ra ban đêm", "nghiêm trọng"),
        "được điều tra làm rõ",
        "phát hiện, xử lý",
        240,
    ),
    Sector(
        "Bệnh viện đa khoa tỉnh",
        "lượt bệnh nhân",
        ("khoa nội", "khoa ngoại", "khoa sản", "khoa nhi"),
        ("có thẻ bảo hiểm y tế", "là người cao tuổi", "phải chuyển tuyến"),
        "được điều trị khỏi",
        "khám và điều trị cho",
        60_000,
    ),
    Sector(
        "Liên đoàn Lao động thành phố",
        "đoàn viên công đoàn",
        ("khối hành chính", "khối sự nghiệp", "khối doanh nghiệp"),
        ("là nữ", "có hoàn cảnh khó khăn", "là công nhân trực tiếp"),
        "được hưởng chế độ phúc lợi",
        "phát triển mới",
        20_000,
    ),
    Sector(
        "Ủy ban Kiểm tra Huyện ủy",
        "tổ chức đảng",
        ("được kiểm tra theo chuyên đề", "được giám sát thường xuyên", "được kiểm tra khi có dấu hiệu vi phạm"),
        ("ở cấp xã", "có ưu điểm nổi bật", "thuộc lực lượng vũ trang"),
        "thực hiện tốt kết luận",
        "kiểm tra",
        120,
    ),
    Sector(
        "Hội Phụ nữ tỉnh",
        "cơ sở hội",
        ("xuất sắc", "vững mạnh", "khá", "trung bình"),
        ("ở vùng cao", "có mô hình tiết kiệm", "có quỹ trên 50 triệu đồng"),
        "hoàn thành chỉ tiêu thi đua",
        "hướng dẫn",
        180,
    ),
    Sector(
        "Sở Tư pháp",
        "văn bản",
        ("nghị quyết", "quyết định", "chỉ thị"),
        ("còn hiệu lực", "được đăng công báo", "do cấp huyện gửi"),
        "được thẩm định đúng hạn",
        "rà soát",
        400,
    ),
    Sector(
        "Toàn huyện",
        "sản phẩm OCOP",
        ("5 sao", "4 sao", "3 sao"),
        ("của hợp tác xã", "thuộc nhóm thực phẩm", "đã lên sàn thương mại điện tử"),
        "được gắn tem truy xuất",
        "công nhận",
        160,
    ),
    Sector(
        "Hạt Kiểm lâm",
        "ha rừng",
        ("rừng đặc dụng", "rừng phòng hộ", "rừng sản xuất"),
        ("giao cho cộng đồng", "có nguy cơ cháy cao"),
        "được chi trả dịch vụ môi trường",
        "trồng mới",
        12_000,
    ),
    Sector(
        "Hội Chữ thập đỏ tỉnh",
        "đơn vị máu",
        ("nhóm O", "nhóm A", "nhóm B", "nhóm AB"),
        ("từ lực lượng vũ trang", "từ học sinh, sinh viên", "của người hiến lần đầu"),
        "đạt tiêu chuẩn truyền máu",
        "tiếp nhận",
        5000,
    ),
)
