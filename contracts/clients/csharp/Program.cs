using Samen.Samples;

// dotnet run --project contracts/clients/csharp -- read
await (
    args.FirstOrDefault() switch
    {
        "read" => Read.Run(),
        "write" => Write.Run(),
        "token" => Token.Run(),
        "webhook" => Webhook.Run(),
        _ => Console.Error.WriteLineAsync("One of: read, write, token, webhook."),
    }
);
