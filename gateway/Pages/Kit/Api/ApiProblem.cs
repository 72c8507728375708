using System.Text.Json;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>
/// What a service answered instead of what was asked: its problem+json, or 503 <c>unavailable</c> when it can't be reached.
/// </summary>
internal sealed class ApiProblem(int status, string code, string detail, IReadOnlyList<FieldError> errors) : Exception(detail)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Kebab-case, stable; the texts of the pages hang on it.</summary>
    public string Code { get; } = code;

    /// <summary>The wrong fields; <c>/title</c> points at a field of the body.</summary>
    public IReadOnlyList<FieldError> Errors { get; } = errors;

    /// <summary>Whether nothing can be said about the answer: the service is away or failed.</summary>
    public bool IsAway => Status >= 500;

    /// <summary>The service can't be reached, or answered too late.</summary>
    public static ApiProblem Away() => new(503, "unavailable", "The service is not available at the moment. Try again later.", []);

    /// <summary>There is no such page or thing.</summary>
    public static ApiProblem NotFound() => new(404, "not-found", "There is nothing here.", []);

    internal static async Task<ApiProblem> Read(HttpResponseMessage response, CancellationToken ct)
    {
        var status = (int)response.StatusCode;
        if (status is 502 or 503 or 504)
            return Away();
        try
        {
            var problem = await response.Content.ReadFromJsonAsync<Body>(ct);
            return new ApiProblem(status, problem?.Code ?? "", problem?.Detail ?? "", problem?.Errors ?? []);
        }
        catch (JsonException)
        {
            return new ApiProblem(status, "", "", []);
        }
    }

    private sealed record Body(string? Code, string? Detail, IReadOnlyList<FieldError>? Errors);
}
