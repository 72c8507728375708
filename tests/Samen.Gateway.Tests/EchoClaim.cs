using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samen.Audit;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Tests;

internal sealed record EchoClaim(string Type, string Value);
