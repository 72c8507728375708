namespace Samen.Contracts.Initiatives;

/// <summary>A chain partner or vendor commented on a need. The text is at the need, so that it can be erased.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="CommentId">The comment.</param>
/// <param name="PartnerId">The organisation, in the registry of partners.</param>
public sealed record NeedCommented(Guid NeedId, Guid CommentId, Guid PartnerId) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";
}

/// <summary>The organisation that made a comment withdrew it.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="CommentId">The comment.</param>
/// <param name="PartnerId">The organisation.</param>
public sealed record NeedCommentWithdrawn(Guid NeedId, Guid CommentId, Guid PartnerId) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";
}

/// <summary>The municipality that recorded a need removed a comment on it.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="CommentId">The comment.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Reason">Why.</param>
public sealed record NeedCommentRemoved(Guid NeedId, Guid CommentId, string MunicipalityCode, string Reason) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}
