using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Publications;

/// <summary>What a person is told whom the life of a publication refuses something.</summary>
internal static class PublicationWords
{
    public const string RaceLost = "Người khác vừa thao tác trên danh sách này nên thao tác của bạn chưa được ghi. Hãy tải lại trang, xem trạng thái mới rồi làm lại.";
    public const string NeedsAccounts = "Số liệu thật chỉ được trình, duyệt và công bố bằng tài khoản: người duyệt phải khác người trình. Hãy tạo tài khoản cho người công bố và người duyệt trước.";
    public const string NotAnAccount = "Thao tác này cần đăng nhập bằng tài khoản; dòng lệnh trên máy chủ không thay được người trình, người duyệt, người công bố.";
    public const string ReservedName = "Tên này dành cho chương trình.";

    public static string Of(PublicationRefusal refusal) => refusal switch
    {
        PublicationRefusal.NoName => "Hãy ghi tên người thao tác.",
        PublicationRefusal.NoDraft => "Chưa có bản dự thảo.",
        PublicationRefusal.DraftExists => "Bản dự thảo của kỳ này đã có.",
        PublicationRefusal.WithApprover => "Bản dự thảo đang chờ duyệt hoặc đã duyệt; hãy trả lại trước khi lập bản khác.",
        PublicationRefusal.NotSubmitted => "Bản dự thảo chưa được trình.",
        PublicationRefusal.AlreadySubmitted => "Bản dự thảo đã được trình hoặc đã được duyệt.",
        PublicationRefusal.NotApproved => "Bản dự thảo chưa được duyệt.",
        PublicationRefusal.OtherDraft => "Bản dự thảo đã được lập lại từ lúc bạn mở trang. Hãy xem bản mới rồi làm lại.",
        PublicationRefusal.ApproverSubmitted => "Người trình không được duyệt bản của chính mình.",
        PublicationRefusal.PublisherApproved => "Người duyệt không được tự công bố; việc công bố do người khác làm.",
        PublicationRefusal.NoReason => "Hãy ghi lý do.",
        PublicationRefusal.WrongVersion => "Số phiên bản không liền sau phiên bản đã công bố.",
        PublicationRefusal.NotPublic => "Kỳ này chưa có bản nào đang công khai.",
        PublicationRefusal.NotByClock => "Thao tác này do người làm, không do chương trình tự làm (hoặc ngược lại).",
        PublicationRefusal.PeriodNotOver => "Kỳ này chưa kết thúc nên chưa lập danh sách được.",
        PublicationRefusal.NoArea => "Không có địa bàn này, hoặc trong kỳ nó không có đơn vị nào.",
        PublicationRefusal.KeepsChanging => "Danh mục đơn vị hoặc lịch làm việc đang thay đổi liên tục nên chưa chốt được số liệu. Hãy thử lại sau ít phút.",
        _ => "",
    };
}
