using Samen.Search;

namespace Samen.Initiatives;

/// <summary>The search entries of this service.</summary>
internal static class Findable
{
    public static SearchEntry Of(Need need) =>
        new()
        {
            Subject = $"needs/{need.Id}",
            Kind = "need",
            Title = need.Title,
            Body = need.Description,
            Path = $"/behoeften/{need.Id}",
            ChangedAt = need.RecordedAt,
        };

    public static SearchEntry Of(Initiative initiative) =>
        new()
        {
            Subject = $"initiatives/{initiative.Id}",
            Kind = "initiative",
            Title = initiative.Title,
            Body = initiative.SocietalGoal,
            Path = $"/initiatieven/{initiative.Id}",
            ChangedAt = initiative.StartedAt,
        };

    public static SearchEntry Of(Facility facility) =>
        new()
        {
            Subject = $"facilities/{facility.Id}",
            Kind = "facility",
            Title = facility.Name,
            Body = facility.Description,
            Path = $"/voorzieningen/{facility.Id}",
            ChangedAt = facility.AddedAt,
        };

    public static SearchEntry Of(Question question) =>
        new()
        {
            Subject = $"questions/{question.Id}",
            Kind = "question",
            Title = question.Title,
            Body = question.Text ?? "",
            Path = $"/vragen/{question.Id}",
            ChangedAt = question.AskedAt,
        };
}
