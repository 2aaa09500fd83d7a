using CchcLive.Ingest.CloudEvents;

namespace CchcLive.Ingest.Http.Signatures;

/// <summary>For which sources a request may speak: a signed one for its signer alone, another one for every source that does not sign.</summary>
/// <param name="signatures">Who signs.</param>
/// <param name="signer">The source that signed the request; null if it is not signed.</param>
internal sealed class Speaker(RequestSignatures signatures, string? signer)
{
    /// <summary>Lets an event pass, or refuses the request that it came in.</summary>
    /// <exception cref="SourceRefusedException">The request may not speak for the event's source.</exception>
    public void Demand(EventReading reading)
    {
        if ((reading.Event?.Source ?? reading.Source) is not { } source || source == signer) return;
        if (signer is not null) throw new SourceRefusedException("source-not-signed", $"Yêu cầu do nguồn “{signer}” ký nhưng có sự kiện của nguồn khác; mỗi nguồn ký và gửi riêng.");
        if (signatures.IsDemandedOf(source)) throw new SourceRefusedException("signature-required", $"Nguồn “{source}” chỉ được nhận khi yêu cầu có chữ ký; xem docs/connect.md.");
    }
}
