using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Samen.Web;

/// <summary>The one place where what goes wrong becomes problem+json (RFC 9457): code and sentence, never the inside.</summary>
public sealed partial class Problems(IProblemDetailsService writer, ILogger<Problems> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var refused = exception switch
        {
            Refused r => r,
            BadHttpRequestException bad => Explain(bad),
            _ => null,
        };
        if (refused is null)
            log.LogError(exception, "{Method} {Path} failed.", httpContext.Request.Method, httpContext.Request.Path);
        var problem = new ProblemDetails
        {
            Status = refused?.Status ?? StatusCodes.Status500InternalServerError,
            Detail = refused?.Message,
        };
        if (refused is not null)
            problem.Extensions["code"] = refused.Code;
        if (refused?.Errors.Count > 0)
            problem.Extensions["errors"] = refused.Errors;
        httpContext.Response.StatusCode = problem.Status.Value;
        await Write(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
        return true;
    }

    /// <summary>Writes a problem also for who accepts something else than JSON: a page of another kind would say less.</summary>
    internal async Task Write(ProblemDetailsContext context)
    {
        if (await writer.TryWriteAsync(context))
            return;
        context.ProblemDetails.Status ??= context.HttpContext.Response.StatusCode;
        context.ProblemDetails.Title ??= ReasonPhrases.GetReasonPhrase(context.ProblemDetails.Status.Value);
        Complete(context);
        await context.HttpContext.Response.WriteAsJsonAsync(context.ProblemDetails, options: null, "application/problem+json");
    }

    /// <summary>Completes every problem, also those of the framework: detail, code and trace id.</summary>
    internal static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var (code, detail) = problem.Status switch
        {
            400 => ("invalid-request", "The request is not valid."),
            401 => ("unauthenticated", "Sign in, or send a valid credential."),
            403 => ("forbidden", "You are not allowed to do this."),
            404 => ("not-found", "There is nothing here."),
            405 => ("method-not-allowed", "This method is not allowed here; see Allow."),
            406 => ("not-acceptable", "The answer is not what you accept; see Accept."),
            408 => ("too-slow", "The request took too long to arrive."),
            413 => ("too-large", "The request body is larger than is taken here."),
            415 => ("unsupported-media-type", "Send the body as the document of the API says, mostly application/json."),
            429 => ("too-many-requests", "Too many requests; wait as long as Retry-After says."),
            502 or 503 or 504 => ("unavailable", "The service is not available now; retry later."),
            _ => ("internal-error", "Something went wrong on our side; it was logged under the trace id."),
        };
        problem.Detail ??= detail;
        problem.Extensions.TryAdd("code", code);
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }

    // As the framework says them.
    private const string UnknownMember = " could not be mapped to any .NET member",
        DuplicateMember = "Duplicate propert";

    private static Refused Explain(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException json)
            return Explain(json);
        return bad.StatusCode switch
        {
            413 => new Refused(413, "too-large", "The request body is larger than is taken here."),
            415 => new Refused(415, "unsupported-media-type", "Send the body as the document of the API says, mostly application/json."),
            400 when BadParameter().Match(bad.Message) is { Success: true } parameter => Refused.Invalid(
                JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups[1].Value),
                "format",
                "Is missing or not of the right type."
            ),
            400 when bad.Message.Contains("body", StringComparison.Ordinal) => Refused.Invalid("", "required", "Send a body."),
            _ => new Refused(bad.StatusCode, "invalid-request", "A parameter or the body is missing or not of the right type."),
        };
    }

    /// <summary>What is wrong with JSON, and where in it.</summary>
    /// <param name="json">As the serializer found it.</param>
    /// <param name="root">
    /// What comes before the path: the name of the parameter that holds the JSON, a JSON pointer, or nothing for a body.
    /// </param>
    public static Refused Explain(JsonException json, string root = "")
    {
        ArgumentNullException.ThrowIfNull(json);
        var field = root + Pointer(Steps(json.Path));
        if (json.Message.Contains(UnknownMember, StringComparison.Ordinal))
            return Refused.Invalid(field, "unknown", "There is no such field.");
        if (json.Message.StartsWith(DuplicateMember, StringComparison.Ordinal))
            return Refused.Invalid(field, "duplicate", "This field is there more than once.");
        var kind =
            Choices(json.Message) is { } choices ? $"Must be one of {choices}."
            : json.Message.Contains("DateOnly", StringComparison.Ordinal) ? "Must be an existing day, as 2026-01-31."
            : "Is not valid JSON of the right type.";
        return Refused.Invalid(field, "format", kind);
    }

    /// <summary>The names of the enum that a JSON value should have been one of; null: it should have been something else.</summary>
    private static string? Choices(string message) =>
        WrongType().Match(message) is { Success: true } wrong
        && typeof(Contracts.IFact).Assembly.GetType(wrong.Groups[1].Value) is { IsEnum: true } type
            ? string.Join(", ", Enum.GetNames(type))
            : null;

    [GeneratedRegex(@"^The JSON value could not be converted to (?:System\.Nullable`1\[)?([\w.]+)")]
    private static partial Regex WrongType();

    /// <summary>JSON pointer (RFC 6901); the whole document is the empty one.</summary>
    private static string Pointer(IEnumerable<string> steps) => string.Concat(steps.Select(step => "/" + Escaped(step)));

    /// <summary>A name as it stands in a JSON pointer.</summary>
    internal static string Escaped(string step) =>
        step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static IEnumerable<string> Steps(string? path) =>
        PathStep().Matches(path ?? "").Select(step => step.Groups.Values.Skip(1).First(g => g.Success).Value);

    // As the framework says it: Failed to bind parameter "Guid id" from "abc".
    [GeneratedRegex("^(?:Failed to bind|Required) parameter \"[^\"]*?(\\w+)\" (?!was not provided from body)")]
    private static partial Regex BadParameter();

    [GeneratedRegex(@"\['(.*?)'\]|\[(\d+)\]|\.([^.\[]+)")]
    private static partial Regex PathStep();
}
