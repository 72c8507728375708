namespace Samen.Contracts.Gateway;

/// <summary>What a client did with an operation in an hour.</summary>
/// <param name="Client"><c>key-...</c> or <c>client-...</c>; <c>anonymous</c> for all who send no credential.</param>
/// <param name="HourStartsAt">UTC.</param>
/// <param name="Operation">Method and path; <c>other</c> for what is no operation.</param>
/// <param name="Requests">All requests, with those that were refused or failed.</param>
/// <param name="Refused">Requests answered with 4xx.</param>
/// <param name="Failed">Requests answered with 5xx.</param>
/// <param name="AverageMilliseconds">At the gateway, from the request to the end of the response.</param>
public sealed record ApiUsageView(
    string Client,
    DateTimeOffset HourStartsAt,
    string Operation,
    long Requests,
    long Refused,
    long Failed,
    decimal AverageMilliseconds
);
