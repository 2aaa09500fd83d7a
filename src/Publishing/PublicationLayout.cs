using CchcLive.Domain.Catalogues;

namespace CchcLive.Publishing;

/// <summary>What a written document needs beside the publication. Number, date and signature are never filled in: they belong to the office's document system (D§7.4).</summary>
/// <param name="Letterhead">Head and foot, from the area's rule of publication.</param>
/// <param name="IsDraft">True until it is published: every page says DỰ THẢO.</param>
/// <param name="Hash">The hash of the document's canonical JSON, by which a printed page can be checked.</param>
public sealed record PublicationLayout(Letterhead Letterhead, bool IsDraft, string Hash);
