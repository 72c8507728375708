using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>What a municipality is told of.</summary>
internal sealed record Notice
{
    public Guid NoticeId { get; init; }

    /// <summary>CBS code.</summary>
    public string MunicipalityCode { get; init; } = "";
    public NoticeKind Kind { get; init; }
    public Guid? SubjectId { get; init; }
    public string? Title { get; init; }

    /// <summary>When the step was taken.</summary>
    public DateTimeOffset GivenAt { get; init; }

    public NoticeView View() => new(NoticeId, Kind, SubjectId, Title, GivenAt);
}
