#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(16) unsigned char model[] = {
#embed "Models/topics.model"
};

struct EmbeddedFile embeddedTopicModel(void) {
  return (struct EmbeddedFile){"topics.model", model, sizeof model};
}
