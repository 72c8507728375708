using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samen.Contracts.Partners;
using Samen.Testing;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>An event as it came in, at a time of the stopwatch.</summary>
internal sealed record Event(string Id, string Type, string Subject, long Sequence, JsonElement Data, long At);
