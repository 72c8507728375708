namespace Samen.Initiatives;

/// <summary>Another municipality that asks a question too, with its name.</summary>
internal sealed record ListedAsker
{
    public Guid QuestionId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
}
