using System.Net.Sockets;
using CchcLive.Journal;
using Npgsql;

namespace CchcLive.Ingest.Connecting;

/// <summary>Why a round failed, in the words of the page that shows it.</summary>
internal static class ConnectorReasons
{
    /// <summary>The reason. Messages of the database's driver name host and port, never a password.</summary>
    public static string Of(Exception failure) => failure switch
    {
        ConnectorFault => failure.Message,
        JournalException => "Chưa ghi được vào nhật ký; sẽ đọc lại từ chỗ đã ghi, không mất và không tính hai lần.",
        PostgresException refusal => $"Cơ sở dữ liệu nguồn từ chối ({refusal.SqlState}): {refusal.MessageText}",
        NpgsqlException { InnerException: SocketException or TimeoutException or null } lost => $"Không nối được, hoặc mất kết nối với, cơ sở dữ liệu nguồn: {lost.Message}",
        NpgsqlException lost => $"Mất kết nối với cơ sở dữ liệu nguồn: {lost.InnerException!.Message}",
        UnauthorizedAccessException => "Không có quyền đọc hoặc chuyển tệp; hãy cho tài khoản chạy chương trình quyền ghi vào thư mục.",
        IOException => $"Không đọc hoặc không ghi được tệp: {failure.Message}",
        _ => $"Lỗi ngoài dự kiến ({failure.GetType().Name}); xem nhật ký chương trình.",
    };
}
